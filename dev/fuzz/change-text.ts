import ts from 'typescript';
import type { Random } from '../../grader/core/random';

/** A change of a text: `text` replaces what is between two offsets. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

const { SyntaxKind: Kind } = ts;

const ARITHMETIC = ['+', '-', '*', '/', '**', '%'];
const COMPARISONS = ['<', '<=', '>', '>=', '===', '!=='];
const ASSIGNMENTS = ['=', '+=', '-=', '*=', '/='];
const LOGICAL = ['&&', '||'];
const FUNCTIONS_OF_MATH = ['exp', 'log', 'sin', 'cos', 'sqrt', 'abs', 'log10', 'expm1', 'log1p'];
/** The notebook's point. */
const NOTEBOOK = [
  ['a', '2'],
  ['b', '3'],
  ['c', '4'],
] as const;

/** All edits of a syntax tree, one for each place and kind. Random numbers choose among the variants of each. */
function editsOf(text: string, random: Random): Edit[] {
  const file = ts.createSourceFile('variant.ts', text, ts.ScriptTarget.Latest, true);
  const edits: Edit[] = [];
  const textOf = (node: ts.Node) => node.getText(file);
  const replace = (node: ts.Node, by: string) =>
    void edits.push({ start: node.getStart(file), end: node.getEnd(), text: by });
  const visit = (node: ts.Node, names: readonly string[]): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    const inner = ts.isFunctionLike(node) ? [...names, ...namesDeclaredIn(node)] : names;
    if (ts.isBinaryExpression(node)) editBinary(node, random, replace, textOf);
    else if (ts.isNumericLiteral(node)) replace(node, changedNumber(node.text, random));
    else if (ts.isPrefixUnaryExpression(node)) replace(node, textOf(node.operand));
    else if (ts.isConditionalExpression(node) || ts.isIfStatement(node)) editCondition(node, random, replace, textOf);
    else if (ts.isCallExpression(node)) editCall(node, random, replace, textOf);
    else if (ts.isPropertyAccessExpression(node)) editProperty(node, random, replace);
    else if (ts.isArrayLiteralExpression(node)) editList(node.elements, random, replace, textOf);
    else if (ts.isReturnStatement(node) && node.expression) editReturn(node.expression, inner, random, replace, textOf);
    else if (ts.isIdentifier(node) && isReading(node) && inner.includes(node.text)) replace(node, random.pick(inner));
    if (ts.isBlock(node)) editStatements(node, random, replace, textOf);
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(file, []);
  return edits.filter(({ start, end, text: by }) => text.slice(start, end) !== by);
}

type Replace = (node: ts.Node, by: string) => void;
type TextOf = (node: ts.Node) => string;

function editBinary(node: ts.BinaryExpression, random: Random, replace: Replace, textOf: TextOf): void {
  const operator = textOf(node.operatorToken);
  const family = [ARITHMETIC, COMPARISONS, ASSIGNMENTS, LOGICAL].find((operators) => operators.includes(operator));
  if (!family) return;
  replace(node.operatorToken, random.pick(family));
  if (family === ASSIGNMENTS) return;
  replace(node, textOf(random.pick([node.left, node.right])));
  replace(node, `${textOf(node.right)} ${operator} ${textOf(node.left)}`);
}

function changedNumber(text: string, random: Random): string {
  const number = Number(text);
  const changed = random.pick([number + 1, number - 1, -number, number * 2, number / 2, number * 1.001, 0, 1]);
  return changed < 0 ? `(${changed})` : String(changed);
}

function editCondition(
  node: ts.ConditionalExpression | ts.IfStatement,
  random: Random,
  replace: Replace,
  textOf: TextOf,
): void {
  const condition = ts.isIfStatement(node) ? node.expression : node.condition;
  replace(condition, random.pick(['true', 'false', `!(${textOf(condition)})`]));
}

function editCall(node: ts.CallExpression, random: Random, replace: Replace, textOf: TextOf): void {
  editList(node.arguments, random, replace, textOf);
  const [first] = node.arguments;
  if (first && node.arguments.length === 1) replace(node, textOf(first));
}

/** Swaps two items of a list. */
function editList(list: readonly ts.Node[], random: Random, replace: Replace, textOf: TextOf): void {
  if (list.length < 2) return;
  const [one, other] = [random.pick(list), random.pick(list)];
  if (one !== other) replace(one, textOf(other));
}

function editProperty({ name, expression }: ts.PropertyAccessExpression, random: Random, replace: Replace): void {
  if (name.text === 'data' || name.text === 'grad') replace(name, name.text === 'data' ? 'grad' : 'data');
  if (ts.isIdentifier(expression) && expression.text === 'Math') replace(name, random.pick(FUNCTIONS_OF_MATH));
}

/**
 * Gives one input a result of its own: a coordinate of the notebook's point, or an operand of 0. No suite can ask every
 * number, so answers that treat another number in a way of its own are not judged.
 */
function editReturn(
  value: ts.Expression,
  names: readonly string[],
  random: Random,
  replace: Replace,
  textOf: TextOf,
): void {
  if (ts.isArrayLiteralExpression(value)) {
    const [name, number] = random.pick(NOTEBOOK);
    const element = value.elements[Math.floor(random.next() * value.elements.length)];
    if (element && names.includes(name)) replace(element, `(${name} === ${number} ? 0 : ${textOf(element)})`);
  } else if (isInMethod(value)) {
    replace(value, `this.data === 0 ? ${random.pick(['this', 'undefined', '0'])} as any : ${textOf(value)}`);
  }
}

/** Removes, repeats or moves a statement. */
function editStatements({ statements }: ts.Block, random: Random, replace: Replace, textOf: TextOf): void {
  for (const [index, statement] of statements.entries()) {
    const next = statements[index + 1];
    const kind = random.pick(['removed', 'repeated', 'moved'] as const);
    if (kind === 'removed') replace(statement, ';');
    else if (kind === 'repeated' && !ts.isVariableStatement(statement))
      replace(statement, `${textOf(statement)} ${textOf(statement)}`);
    else if (next) replace(statement, `${textOf(next)} ${textOf(statement)}`);
  }
}

/** Parameters and variables, without those of functions inside. */
function namesDeclaredIn(node: ts.SignatureDeclaration): string[] {
  const names = node.parameters.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const visit = (child: ts.Node): void => {
    if (ts.isFunctionLike(child)) return;
    if (ts.isVariableDeclaration(child) && ts.isIdentifier(child.name)) names.push(child.name.text);
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return names;
}

/** Tells whether a name is used as a value, not declared or named as a property. */
function isReading({ parent, text }: ts.Identifier): boolean {
  if (ts.isPropertyAccessExpression(parent))
    return ts.isIdentifier(parent.expression) && parent.expression.text === text;
  return ts.isBinaryExpression(parent) || ts.isCallExpression(parent) || ts.isArrayLiteralExpression(parent);
}

function isInMethod(node: ts.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isMethodDeclaration(at)) return true;
    if (at.kind === Kind.FunctionDeclaration || at.kind === Kind.ArrowFunction) return false;
  }
  return false;
}
/** Changes a right answer in one or two places. */
export function changeText(text: string, random: Random): string {
  const once = withRandomEdit(text, random);
  return random.next() < 0.25 ? withRandomEdit(once, random) : once;
}

function withRandomEdit(text: string, random: Random): string {
  const { start, end, text: by } = random.pick(editsOf(text, random));
  return text.slice(0, start) + by + text.slice(end);
}
