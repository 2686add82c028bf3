import { definitionOf } from '../../../compile/find-definition';
import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { isFunction, nameOf, unwrapped } from './function-nodes';

/** What a name stands for. */
export interface Binding {
  /** The declaration of a variable or function, or the function whose parameter it is. */
  declared: SyntaxNode;
  isParameter: boolean;
}

const known = new WeakMap<SyntaxTree, FileScopes>();

/** Tells what names stand for in a file. */
export class FileScopes {
  private readonly parents = new Map<SyntaxNode, SyntaxNode>();
  /** The bindings of each function, and of the file. */
  private readonly scopes = new Map<SyntaxNode, Map<string, Binding>>();
  /** The statements that set a variable, or change what it holds. */
  private readonly changes = new Map<Binding, SyntaxNode[]>();

  private readonly methods = new Map<string, SyntaxNode | undefined>();

  private constructor(private readonly tree: SyntaxTree) {
    const nodes = everyNode(tree, tree.root);
    for (const node of nodes) for (const child of tree.children(node)) this.parents.set(child, node);
    for (const node of nodes) this.declare(node);
    for (const node of nodes) this.noteChange(node);
  }

  static of(tree: SyntaxTree): FileScopes {
    const scopes = known.get(tree) ?? new FileScopes(tree);
    known.set(tree, scopes);
    return scopes;
  }

  parentOf(node: SyntaxNode): SyntaxNode | undefined {
    return this.parents.get(node);
  }

  /** The nodes around a node, the nearest first. */
  around(node: SyntaxNode): SyntaxNode[] {
    const nodes: SyntaxNode[] = [];
    for (let next = this.parents.get(node); next; next = this.parents.get(next)) nodes.push(next);
    return nodes;
  }

  /** Undefined if the file does not declare the name. */
  bindingOf(name: SyntaxNode): Binding | undefined {
    for (const around of this.around(name)) {
      const binding = this.scopes.get(around)?.get(name.name as string);
      if (binding) return binding;
    }
    return undefined;
  }

  /** The assignments to a variable or to its elements, and the calls that add elements. In reading order. */
  changesOf(binding: Binding): readonly SyntaxNode[] {
    return this.changes.get(binding) ?? [];
  }

  /** The function that a callee names, if it is the file's own. */
  functionCalled(callee: SyntaxNode): SyntaxNode | undefined {
    const node = unwrapped(callee);
    if (isFunction(node)) return node;
    if (node.type === 'MemberExpression') return this.methodNamed(nameOf(node.property));
    if (node.type !== 'Identifier') return undefined;
    const binding = this.bindingOf(node);
    if (!binding || binding.isParameter) return undefined;
    if (isFunction(binding.declared)) return binding.declared;
    const { init } = binding.declared as unknown as { init: SyntaxNode | null };
    return init && isFunction(unwrapped(init)) ? unwrapped(init) : undefined;
  }

  /** A method or property of the file that is a function. Those of lists, such as `map`, are not the file's own. */
  private methodNamed(name: string | undefined): SyntaxNode | undefined {
    if (name === undefined || this.methods.has(name)) return this.methods.get(name as string);
    const declared = definitionOf(this.tree, name);
    const isMember = declared && /^(?:MethodDefinition|PropertyDefinition|Property)$/.test(declared.type);
    const value = isMember ? (declared.value as SyntaxNode | null) : undefined;
    const method = value && isFunction(unwrapped(value)) ? unwrapped(value) : undefined;
    this.methods.set(name, method);
    return method;
  }

  private declare(node: SyntaxNode): void {
    if (node.type === 'VariableDeclarator')
      for (const name of namesIn(node.id)) this.bind(this.scopeOf(node), name, { declared: node, isParameter: false });
    if (!isFunction(node)) return;
    const own = node.type === 'FunctionDeclaration' ? nameOf(node.id) : undefined;
    if (own) this.bind(this.scopeOf(node), own, { declared: node, isParameter: false });
    for (const parameter of node.params as SyntaxNode[])
      for (const name of namesIn(parameter)) this.bind(node, name, { declared: node, isParameter: true });
  }

  /** The function or file around a node. */
  private scopeOf(node: SyntaxNode): SyntaxNode {
    return this.around(node).find(isFunction) ?? this.tree.root;
  }

  private bind(scope: SyntaxNode, name: string, binding: Binding): void {
    const names = this.scopes.get(scope) ?? new Map<string, Binding>();
    if (!names.has(name)) names.set(name, binding);
    this.scopes.set(scope, names);
  }

  private noteChange(node: SyntaxNode): void {
    const changed = changedBy(node);
    const binding = changed && this.bindingOf(changed);
    if (binding) this.changes.set(binding, [...(this.changes.get(binding) ?? []), node]);
  }
}

/** The variable that a node sets, or changes an element of. */
function changedBy({ type, left, argument, callee }: SyntaxNode): SyntaxNode | undefined {
  let target: SyntaxNode | undefined;
  if (type === 'AssignmentExpression') target = unwrapped(left as SyntaxNode);
  else if (type === 'UpdateExpression') target = unwrapped(argument as SyntaxNode);
  else if (
    type === 'CallExpression' &&
    /^(?:push|unshift|splice|fill)$/.test(nameOf((callee as SyntaxNode).property) ?? '')
  )
    target = callee as SyntaxNode;
  while (target?.type === 'MemberExpression') target = unwrapped(target.object as SyntaxNode);
  return target?.type === 'Identifier' ? target : undefined;
}

/** The names that a pattern declares. */
export function namesIn(pattern: unknown): string[] {
  const node = pattern as SyntaxNode | null;
  switch (node?.type) {
    case 'Identifier':
      return [node.name as string];
    case 'AssignmentPattern':
      return namesIn(node.left);
    case 'RestElement':
      return namesIn(node.argument);
    case 'ArrayPattern':
      return (node.elements as unknown[]).flatMap(namesIn);
    case 'ObjectPattern':
      return (node.properties as SyntaxNode[]).flatMap((property) => namesIn(property.value ?? property.argument));
    default:
      return [];
  }
}
