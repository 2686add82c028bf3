import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { FileScopes } from './file-scopes';
import { isFunction, nameOf, ownNodes, unwrapped } from './function-nodes';

/**
 * What a node helps to compute: the estimate, the point at which the function is asked, or which of these is taken.
 * `given`: an argument of the file's own function.
 */
export type SliceLevel = 'formula' | 'point' | 'given' | 'condition';

export interface SliceNode {
  node: SyntaxNode;
  level: SliceLevel;
  /** The node that uses it. Undefined for the first. */
  usedBy: SliceNode | undefined;
}

interface Use {
  node: SyntaxNode;
  level: SliceLevel;
  /** True of the array that holds all estimates. */
  isList?: boolean;
}

/** The nodes that compute one estimate, each after the one that uses it. */
export class EstimateSlice {
  readonly nodes: SliceNode[] = [];
  private readonly seen = new Set<SyntaxNode>();
  private readonly scopes: FileScopes;
  /** The name of the function in this file. */
  private readonly calls: string;

  /**
   * @param index the element of the returned array
   * @param calls the name of the function that is asked
   */
  constructor(
    private readonly tree: SyntaxTree,
    own: SyntaxNode,
    private readonly index: number,
    calls: string,
  ) {
    this.scopes = FileScopes.of(tree);
    const imported = tree.find((node) => node.type === 'ImportSpecifier' && nameOf(node.imported) === calls);
    this.calls = nameOf(imported?.local) ?? calls;
    for (const node of this.returnedBy(own)) this.visit({ node, level: 'formula', isList: true }, undefined);
  }

  has(node: SyntaxNode): boolean {
    return this.seen.has(node);
  }

  /** True of a call of the function, of another name of it, or of a parameter that stands for it. */
  isAsking({ type, callee }: SyntaxNode): boolean {
    if (type !== 'CallExpression') return false;
    const called = unwrapped(callee as SyntaxNode);
    if (called.type !== 'Identifier') return nameOf(called.object) === this.calls;
    if (called.name === this.calls) return true;
    const binding = this.scopes.bindingOf(called);
    if (!binding) return false;
    return binding.isParameter || nameOf(unwrapped((binding.declared.init ?? called) as SyntaxNode)) === this.calls;
  }

  private visit({ node: inner, level, isList }: Use, usedBy: SliceNode | undefined): void {
    const node = unwrapped(inner);
    if (this.seen.has(node)) return;
    this.seen.add(node);
    const own: SliceNode = { node, level, usedBy };
    this.nodes.push(own);
    for (const use of this.usesOf(node, level, isList)) this.visit(use, own);
  }

  /** What a node computes with. */
  private usesOf(node: SyntaxNode, level: SliceLevel, isList = false): Use[] {
    switch (node.type) {
      case 'Identifier':
        return this.usesOfVariable(node, level, isList);
      case 'CallExpression':
        return this.usesOfCall(node, level, isList);
      case 'ArrayExpression': {
        const elements = node.elements as (SyntaxNode | null)[];
        return (isList ? [elements[this.index]] : elements).flatMap((element) => (element ? use(level)(element) : []));
      }
      case 'MemberExpression':
        return [use(level)(node.object as SyntaxNode)];
      case 'AssignmentExpression':
        return [use(level)(node.right as SyntaxNode)];
      case 'ConditionalExpression':
        return [
          use('condition')(node.test as SyntaxNode),
          ...[node.consequent, node.alternate].map((branch) => use(level)(branch as SyntaxNode)),
        ];
      default:
        return (isFunction(node) ? this.returnedBy(node) : this.tree.children(node)).map(use(level));
    }
  }

  /** What the variable is set to. Of the list of all estimates, only what is set at the index. */
  private usesOfVariable(name: SyntaxNode, level: SliceLevel, isList: boolean): Use[] {
    const binding = this.scopes.bindingOf(name);
    if (!binding || (isFunction(binding.declared) && !binding.isParameter)) return [];
    const { init } = binding.declared as unknown as { init?: SyntaxNode | null };
    const changes = this.scopes.changesOf(binding);
    const first = init && !(isList && changes.length > 0) ? [{ node: init, level, isList }] : [];
    return [...first, ...(isList ? this.changesAtIndex(changes) : changes).map((one) => changeOf(one, level, isList))];
  }

  /** `slopes[1] = …` or the second `slopes.push(…)`. In a loop, one statement is for all. */
  private changesAtIndex(changes: readonly SyntaxNode[]): readonly SyntaxNode[] {
    const pushes = changes.filter(({ type }) => type === 'CallExpression');
    if (pushes.length > 1) return [pushes[this.index] ?? (pushes[0] as SyntaxNode)];
    const indexOf = ({ type, left }: SyntaxNode) => {
      const target = type === 'AssignmentExpression' ? unwrapped(left as SyntaxNode) : undefined;
      return (target?.property as { value?: unknown } | undefined)?.value;
    };
    const own = changes.filter((change) => indexOf(change) === this.index);
    return own.length > 0 ? own : changes;
  }

  private usesOfCall(node: SyntaxNode, level: SliceLevel, isList: boolean): Use[] {
    const args = node.arguments as SyntaxNode[];
    if (this.isAsking(node)) return args.map(use('point'));
    const callee = unwrapped(node.callee as SyntaxNode);
    const called = this.scopes.functionCalled(callee);
    const given = args.map((one) => use(called ? this.levelOf(unwrapped(one), called, level) : level)(one));
    if (!called && callee.type !== 'MemberExpression') return [...given, use(level)(callee)];
    // Of a list that is mapped, only one element counts.
    const isMapped = isList && nameOf(callee.property) === 'map';
    if (!called) return [...given, { node: callee.object as SyntaxNode, level, isList: isMapped }];
    return [...this.returnedBy(called).map((returned) => ({ node: returned, level, isList })), ...given];
  }

  /** True of a function of the file that returns a value of the function itself. */
  isAskingAtOnce(called: SyntaxNode): boolean {
    return this.returnedBy(called).some((returned) => this.isAsking(unwrapped(returned)));
  }

  /** A function that is given has its own formula, and a list that is given to be asked at is a point. */
  private levelOf(given: SyntaxNode, called: SyntaxNode, level: SliceLevel): SliceLevel {
    if (isFunction(given)) return level;
    const isPoint = /^(?:Array|Object|Call)Expression$/.test(given.type);
    return isPoint && this.isAskingAtOnce(called) ? 'point' : 'given';
  }

  private returnedBy(own: SyntaxNode): SyntaxNode[] {
    const body = own.body as SyntaxNode;
    if (body.type !== 'BlockStatement') return [body];
    return ownNodes(this.tree, own).flatMap(({ type, argument }) =>
      type === 'ReturnStatement' && argument ? [argument as SyntaxNode] : [],
    );
  }

  /** The calls of the function in the slice. */
  get asking(): SliceNode[] {
    return this.nodes.filter(({ node }) => this.isAsking(node));
  }

  /** The loops around a node, and the calls that go through a list. */
  loopsAround(node: SyntaxNode): SyntaxNode[] {
    return this.scopes.around(node).filter(({ type, callee }) => {
      if (type === 'CallExpression') return nameOf((callee as SyntaxNode).property) === 'forEach';
      return /^(?:For|ForOf|ForIn|While|DoWhile)Statement$/.test(type);
    });
  }
}

function use(level: SliceLevel): (node: SyntaxNode) => Use {
  return (node) => ({ node, level });
}

function changeOf(change: SyntaxNode, level: SliceLevel, isList: boolean): Use {
  const isOfWhole = change.type === 'AssignmentExpression' && (change.left as SyntaxNode).type === 'Identifier';
  return isList && isOfWhole ? { node: change.right as SyntaxNode, level, isList } : { node: change, level };
}
