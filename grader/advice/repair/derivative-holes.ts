import type { ParsedSource } from '../../compile/find-definition';
import type { SyntaxNode } from '../../compile/transpiler';
import { everyNode } from '../diagnosis/every-node';
import type { Candidate } from './edit';
import { hole } from './hole';

const COST = 1.6;

/** The names that formulas of one operation use. */
interface Operands {
  own: string;
  other: string | undefined;
  out: string;
  /** Parameters, one of which may be an exponent. */
  parameters: readonly string[];
}

/**
 * Candidates that put a rule of calculus in place of a local derivative or of the data of a method: all the usual
 * rules, whichever operation it is. They prove which of these is wrong.
 */
export function derivativeHoles({ tree }: ParsedSource, method: SyntaxNode | undefined): Candidate[] {
  const { params } = (method?.value ?? {}) as { params?: SyntaxNode[] };
  if (!method || !/^(?:Method|Property)Definition$/.test(method.type) || !params) return [];
  const nodes = everyNode(tree, method);
  const out = nodes.map((node) => resultName(node)).find((name) => name !== undefined);
  if (out === undefined) return [];
  const steps = nodes.filter((node) => isStep(node));
  const targets = [...new Set(steps.map((step) => targetOf(step)))];
  const parameters = params.flatMap(({ name }) => (name as string) ?? []);
  const operandsOf = (own: string): Operands => {
    const other = targets.find((name) => name !== own) ?? (own === 'this' ? undefined : 'this');
    return { own, other, out, parameters };
  };
  const derivatives = steps.map((step) => {
    const operands = operandsOf(targetOf(step));
    return rules(operands).map((rule) => hole(step.right as SyntaxNode, `(${rule}) * ${out}.grad`, COST));
  });
  const data = nodes.flatMap((node) => dataOf(node, out) ?? []);
  const results = data.flatMap((node) => values(operandsOf('this')).map((text) => hole(node, text, COST)));
  const [first = [], second = []] = derivatives;
  const pairs = derivatives.length === 2 ? first.flatMap((one) => second.map((other) => [one, other])) : [];
  const singles = [...results, ...derivatives.flat()].map((edit) => [edit]);
  return [...singles, ...pairs].map((edits) => ({ edits, cost: COST }));
}

/** Derivatives of sum, product, quotient, power, e to the power, and logarithm. */
function rules({ own, other, out, parameters }: Operands): string[] {
  const ofTwo = other === undefined ? [] : [`${other}.data`, `1 / ${other}.data`, `-${other}.data / ${own}.data ** 2`];
  const ofPower = parameters.map((n) => `${n} * ${own}.data ** (${n} - 1)`);
  return ['1', '-1', ...ofTwo, `${out}.data`, `1 / ${own}.data`, ...ofPower];
}

function values({ own, other, parameters }: Operands): string[] {
  const one = `${own}.data`;
  const ofTwo = other === undefined ? [] : ['+', '*', '/'].map((operator) => `${one} ${operator} ${other}.data`);
  const ofPower = parameters.flatMap((n) => [`${one} ** ${n}`, `${one} + ${n}`]);
  return [...ofTwo, ...ofPower, `Math.exp(${one})`, `Math.log(${one})`, `-${one}`];
}

/** `out` in `out.backwardStep = () => …`. */
function resultName({ type, left, right }: SyntaxNode): string | undefined {
  if (type !== 'AssignmentExpression' || !/Function/.test((right as SyntaxNode).type)) return undefined;
  return ((left as SyntaxNode).object as { name?: string } | undefined)?.name;
}

/** `x.grad += …` */
function isStep({ type, left }: SyntaxNode): boolean {
  return type === 'AssignmentExpression' && ((left as SyntaxNode).property as { name?: string })?.name === 'grad';
}

function targetOf({ left }: SyntaxNode): string {
  const { type, name } = (left as SyntaxNode).object as SyntaxNode;
  return type === 'ThisExpression' ? 'this' : String(name);
}

/** The first argument of the call that makes the result. */
function dataOf({ type, id, init }: SyntaxNode, out: string): SyntaxNode | undefined {
  if (type !== 'VariableDeclarator' || (id as { name?: string }).name !== out) return undefined;
  return ((init as SyntaxNode | null)?.arguments as SyntaxNode[] | undefined)?.[0];
}
