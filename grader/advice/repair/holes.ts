import { definitionOf, elementOf, type ParsedSource } from '../../compile/find-definition';
import type { SyntaxNode } from '../../compile/transpiler';
import { everyNode } from '../diagnosis/every-node';
import type { Facts } from '../diagnosis/reading/reading';
import type { Candidate, Edit, TextRange } from './edit';
import { hole } from './hole';

const COST = 1.5;
const CALL_COST = 1.4;

/** What the facts of an exercise say of its formulas. */
export interface FormulaFacts extends Facts {
  export?: string;
  variables?: readonly string[];
  parts?: readonly (string | { name: string; terms?: Readonly<Record<string, number>> })[];
  function?: string | object;
  stencil?: readonly { steps: number; weight: number }[];
}

/** A function that returns a list with an element for each variable. */
interface ListFunction {
  elements: readonly SyntaxNode[];
  parameters: readonly string[];
}

/**
 * Candidates that put a right formula in place of a term, or of an element of the returned list. Where no smaller
 * change suffices, they show which piece is wrong.
 */
export function holesFor(parsed: ParsedSource, facts: Facts | undefined): Candidate[] {
  const formulas = facts as FormulaFacts | undefined;
  const found = formulas?.export === undefined ? undefined : listFunction(parsed, formulas.export);
  if (!formulas || !found) return [];
  return formulas.stencil ? estimates(parsed, found, formulas) : terms(parsed, found, formulas);
}

function listFunction({ tree }: ParsedSource, name: string): ListFunction | undefined {
  const declared = definitionOf(tree, name);
  const made = declared?.type === 'VariableDeclarator' ? (declared.init as SyntaxNode | null) : declared;
  if (!declared || !made || !Array.isArray(made.params)) return undefined;
  const parameters = (made.params as SyntaxNode[]).map((one) => {
    const named = (one.type === 'AssignmentPattern' ? one.left : one) as { name?: string };
    return named.name ?? '';
  });
  const elements = [0, 1, 2].flatMap((index) => expressionOf(elementOf(tree, declared, index)) ?? []);
  const isComplete = elements.length === 3 && new Set(elements).size === 3 && !parameters.includes('');
  return isComplete ? { elements, parameters } : undefined;
}

/** The expression of an element, or of the variable that it is. */
function expressionOf(element: SyntaxNode | undefined): SyntaxNode | undefined {
  if (element?.type === 'VariableDeclarator') return element.init as SyntaxNode;
  if (element?.type === 'AssignmentExpression') return element.right as SyntaxNode;
  return element;
}

/** One term, one term more, or all of them. */
function terms(parsed: ParsedSource, { elements, parameters }: ListFunction, facts: FormulaFacts): Candidate[] {
  return elements.flatMap((element, index) => {
    const part = facts.parts?.[index];
    if (typeof part !== 'object' || !part.terms) return [];
    const right = Object.entries(part.terms).map(([term, factor]) => `(${termText(term, factor, facts, parameters)})`);
    const own = parsed.source.slice(element.start, element.end);
    const exchanged = summandsOf(element).flatMap((summand) => right.map((text) => hole(summand, text, COST)));
    const added = right.map((text) => hole(element, `${own} + ${text}`, COST));
    const whole = hole(element, right.join(' + '), COST + 0.3);
    return [...exchanged, ...added, whole].map((edit) => ({ edits: [edit], cost: edit.cost }));
  });
}

/** `3 * Math.cos(3 * y)` for `cos(3b)` and the parameters x, y and z. */
export function termText(
  term: string,
  factor: number,
  { variables = [] }: FormulaFacts,
  parameters: readonly string[],
): string {
  const [, name, angle = '1', ofAngle = '', variable = '', power = '1'] =
    /^(?:(sin|cos)\(([\d.]*)(\w)\)|(\w)(?:\^([-\d.]+))?)$/.exec(term) ?? [];
  const parameter = (one: string) => parameters[variables.indexOf(one)] ?? one;
  if (name) return `${factor} * Math.${name}(${angle || '1'} * ${parameter(ofAngle)})`;
  return `${factor} * ${parameter(variable)} ** ${power}`;
}

/** The terms of a sum, or the whole if it is none. A term behind a minus takes that with it. */
export function summandsOf(node: SyntaxNode): TextRange[] {
  if (node.type === 'ParenthesizedExpression') return summandsOf(node.expression as SyntaxNode);
  if (node.type !== 'BinaryExpression' || (node.operator !== '+' && node.operator !== '-')) return [node];
  const right = node.right as SyntaxNode;
  const after = node.operator === '-' ? [right] : summandsOf(right);
  return [...summandsOf(node.left as SyntaxNode), ...after];
}

/** One estimate, two, or all three. */
function estimates(parsed: ParsedSource, { elements, parameters }: ListFunction, facts: FormulaFacts): Candidate[] {
  const [, , , step] = parameters;
  const asked = localName(parsed, facts.function);
  if (step === undefined || asked === undefined) return [];
  const calls = callEdits(parsed, facts, asked, parameters);
  // An element that is computed by a helper would be right with any helper.
  if (elements.some((element) => isHelped(parsed, element, asked))) return calls;
  const edits = elements.map((element, axis) => {
    const values = (facts.stencil ?? []).map(({ steps, weight }) => {
      const args = parameters
        .slice(0, 3)
        .map((name, index) => (index === axis ? `${name} + ${steps} * ${step}` : name));
      return `${weight} * ${asked}(${args.join(', ')})`;
    });
    return hole(element, `(${values.join(' + ')}) / ${step}`, COST);
  });
  const [first, second, third] = edits as [Edit, Edit, Edit];
  const sets = [[first], [second], [third], edits, [first, second], [second, third], [first, third]];
  return [...calls, ...sets.map((set) => ({ edits: set, cost: COST + 0.05 * set.length }))];
}

/** One call of the function, at another of the points of right estimates. */
function callEdits(
  parsed: ParsedSource,
  { export: name = '', stencil = [] }: FormulaFacts,
  asked: string,
  parameters: readonly string[],
): Candidate[] {
  const { tree } = parsed;
  const declared = definitionOf(tree, name);
  const inputs = parameters.slice(0, 3);
  const step = parameters[3] as string;
  const moved = stencil.flatMap(({ steps }) =>
    inputs.map((_, axis) => inputs.map((input, index) => (index === axis ? movedText(input, steps, step) : input))),
  );
  const texts = [...new Set(moved.map((args) => `${asked}(${args.join(', ')})`))];
  const calls = declared ? everyNode(tree, declared).filter((node) => isCallOf(node, asked)) : [];
  return calls
    .filter((call) => !(call.arguments as SyntaxNode[]).some(({ type }) => type === 'SpreadElement'))
    .flatMap((call) => texts.map((text) => ({ edits: [hole(call, text, CALL_COST)], cost: CALL_COST })));
}

function movedText(input: string, steps: number, step: string): string {
  return steps === 0 ? input : `${input} + ${steps} * ${step}`;
}

function isCallOf({ type, callee }: SyntaxNode, name: string): boolean {
  return type === 'CallExpression' && (callee as { name?: string }).name === name;
}

/** Tells whether an expression calls one of the file's own functions. */
function isHelped({ tree }: ParsedSource, element: SyntaxNode, asked: string): boolean {
  return everyNode(tree, element).some((node) => {
    const { name } = (node.type === 'CallExpression' ? node.callee : {}) as { name?: string };
    return name !== undefined && name !== asked && definitionOf(tree, name) !== undefined;
  });
}

/** The name under which a file imports a function. */
function localName({ tree }: ParsedSource, imported: unknown): string | undefined {
  const specifier = tree.find(
    (node) => node.type === 'ImportSpecifier' && (node.imported as { name?: string }).name === imported,
  );
  return (specifier?.local as { name?: string } | undefined)?.name;
}
