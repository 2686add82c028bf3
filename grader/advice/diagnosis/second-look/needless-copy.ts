import { definitionOf } from '../../../compile/find-definition';
import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { FileScopes } from '../place/file-scopes';
import { isFunction, nameOf, unwrapped } from '../place/function-nodes';
import type { Remark, SourceCheck } from './source-check';

/** Where an operand may be a Value or a number, and what is made of each. */
interface Choice {
  name: string;
  ofValue: SyntaxNode;
  ofNumber: SyntaxNode;
}

/** A new Value of what is a Value already, in an operation or in a function that it calls. */
export const needlessCopy: SourceCheck = ({ tree }, scope) => {
  const own = definitionOf(tree, 'Value');
  if (own?.type !== 'ClassDeclaration' || choosesItself(tree, own)) return [];
  const scopes = FileScopes.of(tree);
  const called = everyNode(tree, scope).flatMap((node) => {
    const isCall = node.type === 'CallExpression' && !isInChoice(scopes, node);
    return (isCall && scopes.functionCalled(node.callee as SyntaxNode)) || [];
  });
  return [scope, ...called].flatMap((one) => [
    ...everyNode(tree, one)
      .flatMap((node) => choiceIn(scopes, node) ?? [])
      .flatMap((choice) => remark(tree, choice)),
    ...madeOfAll(tree, one),
    ...everyNode(tree, one).flatMap(unreturned),
  ]);
};

/** `if (x instanceof Value) x;`, without a return: what follows makes a new Value of it. */
function unreturned({ type, test, consequent }: SyntaxNode): Remark[] {
  const asked = type === 'IfStatement' ? askedOf(test as SyntaxNode) : undefined;
  if (!asked) return [];
  const [first] = statementsOf(consequent as SyntaxNode);
  const given = first?.type === 'ExpressionStatement' ? unwrapped(first.expression as SyntaxNode) : undefined;
  if (!first || given?.type !== 'Identifier' || given.name !== asked.name) return [];
  const text = `\`${asked.name};\` alone does nothing. Give it back: return ${asked.name};`;
  return [{ kind: 'unreturned', text, start: first.start, end: first.end }];
}

function remark(tree: SyntaxTree, { name, ofValue, ofNumber }: Choice): Remark[] {
  const given = operandOf(tree, ofValue, name);
  if (given === undefined) return [];
  const { start, end } = ofValue;
  const keep = `Use \`${name}\` as it is.`;
  if (given === 'data')
    return [
      { kind: 'copy', text: `This copies what is a Value, so no gradient reaches \`${name}\`. ${keep}`, start, end },
    ];
  if (nameOf(unwrapped(ofNumber)) !== name)
    return [{ kind: 'copy', text: `This makes a new Value of what is a Value already. ${keep}`, start, end }];
  const text = 'This makes a new one of what is a Value, and leaves a number as it is. Turn the two cases round.';
  return [{ kind: 'turned-cases', text, start: Math.min(start, ofNumber.start), end: Math.max(end, ofNumber.end) }];
}

/** `a new Value(x)` without a question before it, of a parameter that is typed as a Value or a number. */
function madeOfAll(tree: SyntaxTree, scope: SyntaxNode): Remark[] {
  const nodes = everyNode(tree, scope);
  return nodes.filter(isFunction).flatMap((own) =>
    (own.params as SyntaxNode[]).filter(isValueOrNumber).flatMap((parameter) => {
      const name = nameOf(parameter) as string;
      if (nodes.some((node) => asksAbout(tree, node, name))) return [];
      const made = nodes.find((node) => operandOf(tree, node, name) === 'itself');
      if (!made) return [];
      const text = `\`${name}\` may be a Value already, and this makes a new one of it. Make one of a number alone.`;
      return [{ kind: 'copy', text, start: made.start, end: made.end }];
    }),
  );
}

/** Tells whether something is decided by what a name holds, be it by a function that knows a Value. */
function asksAbout(tree: SyntaxTree, node: SyntaxNode, name: string): boolean {
  if (askedOf(node)?.name === name) return true;
  const condition = (node.type === 'LogicalExpression' ? node.left : node.test) as SyntaxNode | null | undefined;
  return condition ? everyNode(tree, condition).some((one) => nameOf(one) === name) : false;
}

function isValueOrNumber({ type, typeAnnotation }: SyntaxNode): boolean {
  const { typeAnnotation: union } = (typeAnnotation ?? {}) as { typeAnnotation?: SyntaxNode };
  const types = union?.type === 'TSUnionType' ? (union.types as SyntaxNode[]).map((one) => one.type) : [];
  return type === 'Identifier' && types.includes('TSNumberKeyword') && types.includes('TSTypeReference');
}

/** Tells whether a new Value is made of a name, or of its data. Not if it has the name among its operands. */
function operandOf(tree: SyntaxTree, made: SyntaxNode, name: string): 'itself' | 'data' | undefined {
  const { type, callee, arguments: args } = unwrapped(made);
  const isNode = type === 'CallExpression' && nameOf((callee as SyntaxNode).property) === 'node';
  if (type !== 'NewExpression' && !isNode) return undefined;
  const [first, ...others] = args as SyntaxNode[];
  if (!first || others.some((other) => everyNode(tree, other).some((node) => nameOf(node) === name))) return undefined;
  const given = unwrapped(first);
  if (given.type === 'Identifier') return given.name === name ? 'itself' : undefined;
  const isData = given.type === 'MemberExpression' && nameOf(given.property) === 'data';
  return isData && nameOf(unwrapped(given.object as SyntaxNode)) === name ? 'data' : undefined;
}

/** `x is a Value ? … : …`, or two returns with such a condition. */
function choiceIn(scopes: FileScopes, node: SyntaxNode): Choice | undefined {
  const { type, test, consequent, alternate } = node as unknown as Record<string, SyntaxNode | null> & SyntaxNode;
  const asked = /^(?:Conditional|If)/.test(type) ? askedOf(test as SyntaxNode) : undefined;
  if (!asked) return undefined;
  const otherwise = alternate ?? nextOf(scopes, node);
  const [yes, no] = [consequent, otherwise].map((one) => (one ? resultOf(one) : undefined));
  if (!yes || !no) return undefined;
  return { name: asked.name, ofValue: asked.isValue ? yes : no, ofNumber: asked.isValue ? no : yes };
}

/** The statement behind one. */
function nextOf(scopes: FileScopes, node: SyntaxNode): SyntaxNode | undefined {
  const body = scopes.parentOf(node)?.body;
  return Array.isArray(body) ? (body as SyntaxNode[])[(body as SyntaxNode[]).indexOf(node) + 1] : undefined;
}

/** What a branch returns or is. */
function resultOf(branch: SyntaxNode): SyntaxNode | undefined {
  const [first] = statementsOf(branch);
  if (first?.type === 'ReturnStatement') return (first.argument as SyntaxNode | null) ?? undefined;
  return first && !/Statement$/.test(first.type) ? first : undefined;
}

function statementsOf(branch: SyntaxNode): SyntaxNode[] {
  return branch.type === 'BlockStatement' ? (branch.body as SyntaxNode[]) : [branch];
}

/** The name of which a condition asks whether it is a Value, and whether that makes it true. */
function askedOf(condition: SyntaxNode): { name: string; isValue: boolean } | undefined {
  const { type, operator, argument, left, right } = unwrapped(condition) as SyntaxNode & Record<string, SyntaxNode>;
  if (type === 'UnaryExpression' && operator === ('!' as unknown)) {
    const asked = askedOf(argument as SyntaxNode);
    return asked && { ...asked, isValue: !asked.isValue };
  }
  if (type !== 'BinaryExpression') return undefined;
  const [side, other] = [unwrapped(left as SyntaxNode), right as SyntaxNode];
  const isTypeof = side.operator === 'typeof' && /^(?:number|object)$/.test(String(other.value));
  const name = nameOf(isTypeof ? side.argument : side);
  if (name === undefined) return undefined;
  if (String(operator) === 'instanceof') return { name, isValue: true };
  if (!isTypeof || !/^[!=]==?$/.test(String(operator))) return undefined;
  return { name, isValue: String(operator).startsWith('=') === (other.value === 'object') };
}

function isInChoice(scopes: FileScopes, node: SyntaxNode): boolean {
  return scopes.around(node).some(({ type }) => /^(?:Conditional|If|Logical|Switch)/.test(type));
}

/** A constructor that tells Values from numbers, or that returns another object, may make any of them. */
function choosesItself(tree: SyntaxTree, own: SyntaxNode): boolean {
  const maker = tree.children(own.body as SyntaxNode).find(({ kind }) => kind === 'constructor');
  const nodes = maker ? everyNode(tree, maker) : [];
  return nodes.some((node) => node.type === 'ReturnStatement' || askedOf(node) !== undefined);
}
