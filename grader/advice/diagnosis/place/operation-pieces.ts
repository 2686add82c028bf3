import type { SyntaxTree } from '../../../compile/syntax-tree';
import type { SyntaxNode } from '../../../compile/transpiler';
import { everyNode } from '../every-node';
import { isFunction, nameOf, ownNodes, resolved, returnedBy, unwrapped } from './function-nodes';
import { gradientStatements } from './gradient-statements';
import { operandFinder, parametersOf } from './operand-finder';
import type { Piece, Span } from './piece';

type GradientPiece = Extract<Piece, { of: 'gradient' }>;

/** Finds a piece of an operation. Where the operation is written in another way, it is where the result is made. */
export function findInOperation(tree: SyntaxTree, own: SyntaxNode, piece: Piece): Span | undefined {
  switch (piece.of) {
    case 'condition':
      return conditionIn(tree, own) ?? findInOperation(tree, own, piece.otherwise);
    case 'data':
      return dataIn(tree, own);
    case 'parents':
      return parentsIn(tree, own);
    case 'change':
      return changeIn(tree, own, piece.property) ?? makingIn(tree, own);
    case 'argument':
      return argumentIn(tree, own);
    case 'step':
      return stepIn(tree, own) ?? makingIn(tree, own);
    case 'gradient':
      return gradientIn(tree, own, piece);
    default:
      return undefined;
  }
}

/** The only condition, but for those that test what the argument is. */
function conditionIn(tree: SyntaxTree, own: SyntaxNode): SyntaxNode | undefined {
  const conditions = everyNode(tree, own).filter(
    ({ type, test }) =>
      (type === 'IfStatement' || type === 'ConditionalExpression') &&
      !everyNode(tree, test as SyntaxNode).some(({ operator }) => operator === 'typeof' || operator === 'instanceof'),
  );
  return conditions.length === 1 ? conditions[0] : undefined;
}

/** The expression that makes the result: `this.node(…)`, `new Value(…)`. */
function makingIn(tree: SyntaxTree, own: SyntaxNode): SyntaxNode | undefined {
  const returned = returnedBy(tree, own);
  if (returned) return resolved(tree, own, returned);
  return ownNodes(tree, own).find(isMaking);
}

function isMaking({ type, callee }: SyntaxNode): boolean {
  return type === 'NewExpression' || (type === 'CallExpression' && nameOf((callee as SyntaxNode).property) === 'node');
}

function argumentsOf(node: SyntaxNode | undefined): SyntaxNode[] {
  return node?.type === 'NewExpression' || node?.type === 'CallExpression' ? (node.arguments as SyntaxNode[]) : [];
}

/** The first argument that computes: no operand, function or text. */
function dataIn(tree: SyntaxTree, own: SyntaxNode): SyntaxNode | undefined {
  const making = makingIn(tree, own);
  if (!making) return undefined;
  if (argumentsOf(making).length === 0) return ownNodes(tree, own).find(isMaking) ?? making;
  const values = argumentsOf(making).map((argument) => resolved(tree, own, argument));
  return values.find((value) => isComputed(tree, own, value)) ?? making;
}

function isComputed(tree: SyntaxTree, own: SyntaxNode, value: SyntaxNode): boolean {
  if (isFunction(value) || value.type === 'ArrayExpression' || value.type === 'ThisExpression') return false;
  if (value.type === 'Identifier') return false;
  const parameters = parametersOf(own);
  return everyNode(tree, value).some(
    (node) => nameOf(node.property) === 'data' || parameters.includes(nameOf(node) ?? ''),
  );
}

function parentsIn(tree: SyntaxTree, own: SyntaxNode): SyntaxNode | undefined {
  const making = makingIn(tree, own);
  const values = argumentsOf(making).map((argument) => resolved(tree, own, argument));
  return values.find(({ type }) => type === 'ArrayExpression') ?? making;
}

/** The first assignment to such a property of anything but the result. */
function changeIn(tree: SyntaxTree, own: SyntaxNode, property: string): SyntaxNode | undefined {
  const result = nameOf(returnedBy(tree, own));
  return ownNodes(tree, own).find(({ type, left, argument }) => {
    const target = (type === 'AssignmentExpression' ? left : type === 'UpdateExpression' && argument) as SyntaxNode;
    if (!target || nameOf(target.property) !== property) return false;
    return result === undefined || nameOf(target.object) !== result;
  });
}

/** The variable that is declared from the argument. */
function argumentIn(tree: SyntaxTree, own: SyntaxNode): SyntaxNode | undefined {
  const parameters = parametersOf(own);
  const isFromArgument = (node: SyntaxNode) =>
    node.type === 'VariableDeclarator' &&
    !isMaking((node.init as SyntaxNode | null) ?? node) &&
    everyNode(tree, node).some((one) => one !== node.id && parameters.includes(nameOf(one) ?? ''));
  return ownNodes(tree, own).find(isFromArgument) ?? makingIn(tree, own);
}

/** The assignment of a function to a property, or the function that changes gradients. */
function stepIn(tree: SyntaxTree, own: SyntaxNode): Span | undefined {
  const assigned = ownNodes(tree, own).find(
    ({ type, left, right }) =>
      type === 'AssignmentExpression' &&
      (left as SyntaxNode).type === 'MemberExpression' &&
      nameOf((left as SyntaxNode).property) !== 'grad' &&
      everyNode(tree, right as SyntaxNode).some(isFunction),
  );
  if (assigned) return assigned;
  const [first] = gradientStatements(tree, own);
  if (!first) return undefined;
  const around = ownNodes(tree, own).filter(isFunction);
  return around.find(({ start, end }) => start <= first.node.start && first.node.end <= end) ?? first.node;
}

function gradientIn(
  tree: SyntaxTree,
  own: SyntaxNode,
  { operand, isAssigned = false, isShared = false }: GradientPiece,
): Span | undefined {
  const all = gradientStatements(tree, own);
  const assigned = isAssigned ? all.filter(({ node }) => node.operator === '=') : [];
  const wanted = assigned.length > 0 ? assigned : all;
  const found = wanted.find((one) => one.operand === operand) ?? (wanted.length === 1 ? wanted[0] : undefined);
  // What is missing for one operand belongs beside the other's, or is written for that one twice.
  const isOfOther = all.every((one) => one.operand !== undefined && one.operand !== operand);
  const beside = all.length === 1 || isOfOther ? all.at(-1) : undefined;
  const shared = isShared && all.length === 0 ? onlyGradientStatement(tree) : undefined;
  return (
    found?.node ?? beside?.node ?? shared ?? localIn(tree, own, operand) ?? stepIn(tree, own) ?? makingIn(tree, own)
  );
}

/** The only statement of the file that adds to a gradient. Setting it to a number begins with one. */
function onlyGradientStatement(tree: SyntaxTree): SyntaxNode | undefined {
  const statements = everyNode(tree, tree.root).filter(
    ({ type, left, right }) =>
      type === 'AssignmentExpression' &&
      nameOf((left as SyntaxNode).property) === 'grad' &&
      (right as SyntaxNode).type !== 'Literal',
  );
  return statements.length === 1 ? statements[0] : undefined;
}

/** A local derivative that the result is given: beside its operand, or in an array that a function returns. */
function localIn(tree: SyntaxTree, own: SyntaxNode, operand: number): SyntaxNode | undefined {
  const making = makingIn(tree, own);
  if (!making) return undefined;
  const operandOf = operandFinder(tree, own);
  const arrays = everyNode(tree, making).filter(({ type }) => type === 'ArrayExpression');
  const pairs = arrays.filter(({ elements }) => (elements as (SyntaxNode | null)[]).length === 2);
  const pair = pairs.find(({ elements }) => isOperand((elements as (SyntaxNode | null)[])[0] ?? null));
  if (pair) return pair;
  const functions = everyNode(tree, making).filter(isFunction);
  const returned = functions.map(({ body }) => unwrapped(body as SyntaxNode));
  const lists = returned.filter(({ type }) => type === 'ArrayExpression');
  const [only, ...others] = lists.map(({ elements }) => elements as SyntaxNode[]);
  return others.length === 0 ? only?.[operand] : undefined;

  function isOperand(first: SyntaxNode | null): boolean {
    return first !== null && operandOf(unwrapped(first)) === operand;
  }
}
