import type { ParsedSource } from '../../compile/find-definition';
import type { SyntaxTree } from '../../compile/syntax-tree';
import type { SyntaxNode } from '../../compile/transpiler';
import { everyNode } from '../diagnosis/every-node';
import { isFunction } from '../diagnosis/place/function-nodes';
import type { Facts } from '../diagnosis/reading/reading';
import type { Candidate } from './edit';
import { hole } from './hole';
import { type FormulaFacts, summandsOf, termText } from './holes';
import { computedNames } from './reach';

const COST = 1.5;

/**
 * Candidates that put a right term in place of one that is written out in the code of a part. They prove which of its
 * terms is wrong, and need not know what the slip was. A name or call that stands for a term is left alone.
 */
export function holesInTerms(
  { tree, source }: ParsedSource,
  reached: ReadonlySet<SyntaxNode>,
  part: string,
  facts: Facts | undefined,
): Candidate[] {
  const formulas = (facts ?? { reader: '' }) as FormulaFacts;
  const { parts = [], variables = [] } = formulas;
  const own = parts.find((one) => typeof one === 'object' && one.name === part);
  if (typeof own !== 'object' || !own.terms) return [];
  const computed = computedNames(tree);
  const terms = new Map<number, SyntaxNode>();
  for (const piece of reached) for (const term of termsIn(everyNode(tree, piece))) terms.set(term.start, term);
  const functions = everyNode(tree, tree.root).filter(isFunction);
  return [...terms.values()].flatMap((term) => {
    const names = namesIn(tree, term);
    if (names.some((name) => computed.has(name))) return [];
    const around = functions.findLast(({ start, end }) => start <= term.start && term.end <= end);
    const parameters = ((around?.params ?? []) as SyntaxNode[]).flatMap((one) => namesIn(tree, one));
    const used = names.filter((name) => !Object.hasOwn(globalThis, name) && !Object.hasOwn(Math, name));
    const free = [...new Set(used.length > 0 ? used : parameters)];
    const texts = Object.entries(own.terms ?? {}).flatMap(([name, factor]) =>
      free.map((one) =>
        termText(
          name,
          factor,
          formulas,
          variables.map(() => one),
        ),
      ),
    );
    // The term may stand behind a minus.
    return texts
      .flatMap((one) => [one, `-(${one})`, `${source.slice(term.start, term.end)} + ${one}`])
      .map((one) => ({ edits: [hole(term, `(${one})`, COST)], cost: COST }));
  });
}

/** The summands of all expressions that are returned, yielded, kept or listed. */
function termsIn(nodes: readonly SyntaxNode[]): SyntaxNode[] {
  return nodes.flatMap(({ type, argument, init, right, body, elements, value }) => {
    const values: Readonly<Record<string, unknown>> = {
      ReturnStatement: argument,
      YieldExpression: argument,
      VariableDeclarator: init,
      AssignmentExpression: right,
      ArrowFunctionExpression: body,
      ArrayExpression: elements,
      Property: value,
    };
    return [values[type]].flat().flatMap((one) => (isSum(one) ? (summandsOf(one) as SyntaxNode[]) : []));
  });
}

function isSum(node: unknown): node is SyntaxNode {
  return /^(?:Binary|Unary|Call|Parenthesized)Expression$|^Literal$/.test(
    (node as SyntaxNode | null | undefined)?.type ?? '',
  );
}

function namesIn(tree: SyntaxTree, node: SyntaxNode): string[] {
  return everyNode(tree, node).flatMap(({ type, name }) => (type === 'Identifier' ? (name as string) : []));
}
