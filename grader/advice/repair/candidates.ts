import type { ParsedSource } from '../../compile/find-definition';
import type { SyntaxNode } from '../../compile/transpiler';
import { type Candidate, type Edit, overlap, type TextRange, withEdits } from './edit';
import { FAMILIES } from './families';
import { computedNames } from './reach';
import { Site } from './site';
import { type Surroundings, surroundingsOf } from './surroundings';

/** Where a mistake is looked for. */
export interface SearchScope {
  /** The function, method or expression that the failing tests are about. It is searched first. */
  near: SyntaxNode | undefined;
  /** Functions of the file that it calls, and that are no parts of the exercise. */
  helpers: readonly SyntaxNode[];
  /** What that uses, if the parts are elements of a list. Then what a name stands for is changed before its use. */
  reached?: ReadonlySet<SyntaxNode> | undefined;
  /** Methods that have tests of their own, which are right or come later. */
  apart: readonly SyntaxNode[];
  /** Numbers of the exercise. */
  numbers: readonly number[];
  /** Where another layer sees the mistake. Edits of one place there are tried before others. */
  suspect?: TextRange | undefined;
}

/** What an edit costs more outside of what the tests are about. */
const HELPER_COST = 0.1;
const ELSEWHERE_COST = 0.4;
const APART_COST = 0.8;

/** How much less it costs where another layer sees the mistake. */
const SUSPECT_GAIN = 0.4;

/** What it costs more to change the value of a name where it is used: `-slope` for a wrong `slope = …`. */
const USE_COST = 0.25;

/** Kinds of edits that change a value, not which one is used. */
const OF_VALUES = new Set(['sign', 'factor', 'power', 'number']);

/** The longest file that is searched, in characters. Some searches take the square of its length. */
const MOST_CHARACTERS = 20_000;

/** The most characters of all texts that edits make, which are in memory at once. */
const MOST_TEXT = 100_000_000;

/** What the same edit at several places costs more than at one, for each place. */
const EVERYWHERE_COST = 0.03;

/** How much less it costs if three or more places are alike, as the lines of three variables are. */
const ALIKE_GAIN = 0.3;

/** All candidates, in the order in which they are tried: none for a long file. No two of them make the same text. */
export function candidatesFor(parsed: ParsedSource, scope: SearchScope): Candidate[] {
  if (parsed.source.length > MOST_CHARACTERS) return [];
  const edits = editsOf(parsed, scope);
  if (isTooMuch(edits, parsed)) return [];
  const gain = (edit: Edit) => (isInside(edit, scope.suspect) ? SUSPECT_GAIN : 0);
  const singles = edits.map((edit) => ({ edits: [edit], cost: edit.cost - gain(edit) }));
  const all = [...singles, ...everywhere(parsed, edits)];
  all.sort((one, other) => one.cost - other.cost);
  const texts = new Set([parsed.source]);
  return all.filter((candidate) => {
    const text = withEdits(parsed.source, candidate.edits);
    const isNew = !texts.has(text);
    texts.add(text);
    return isNew;
  });
}

function editsOf(parsed: ParsedSource, { near, reached, helpers, apart, numbers, suspect }: SearchScope): Edit[] {
  const computed = reached ? computedNames(parsed.tree) : new Set<string>();
  const edits: Edit[] = [];
  const around = new Map<SyntaxNode, Surroundings>();
  const visit = (node: SyntaxNode, ancestors: readonly SyntaxNode[], extra: number) => {
    if (isType(node) || node.type === 'ImportDeclaration' || isTooMuch(edits, parsed)) return;
    const isFree = node === near || reached?.has(node) || isInside(node, suspect);
    const cost = isFree ? 0 : helpers.includes(node) ? HELPER_COST : apart.includes(node) ? APART_COST : extra;
    const scope = ancestors.findLast(({ type }) => isScope(type)) ?? node;
    let known = around.get(scope);
    if (!known) {
      known = surroundingsOf(parsed, scope, numbers);
      around.set(scope, known);
    }
    const site = new Site(parsed, node, ancestors, known);
    for (const family of FAMILIES) {
      for (const edit of family(site)) edits.push({ ...edit, cost: edit.cost + cost + useCost(node, edit, computed) });
    }
    for (const child of parsed.tree.children(node)) visit(child, [node, ...ancestors], cost);
  };
  visit(parsed.tree.root, [], near ? ELSEWHERE_COST : 0);
  return edits;
}

function isInside({ start, end }: TextRange, suspect: TextRange | undefined): boolean {
  return suspect !== undefined && suspect.start <= start && end <= suspect.end;
}

function useCost({ type, name, callee }: SyntaxNode, { kind }: Edit, computed: ReadonlySet<string>): number {
  const used = type === 'Identifier' ? name : (callee as { name?: string } | undefined)?.name;
  return computed.has(used as string) && OF_VALUES.has(kind) ? USE_COST : 0;
}

function isTooMuch(edits: readonly Edit[], { source }: ParsedSource): boolean {
  return edits.length * source.length > MOST_TEXT;
}

/** The outermost of these is where names are looked up. */
function isScope(type: string): boolean {
  return /^(?:FunctionDeclaration|MethodDefinition|PropertyDefinition|VariableDeclaration)$/.test(type);
}

/** Types have no effect on results. */
function isType({ type }: SyntaxNode): boolean {
  return type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)Expression$/.test(type);
}

/** The same edit at all places where it can be made, as one. */
function everywhere({ tree }: ParsedSource, edits: readonly Edit[]): Candidate[] {
  const groups = new Map<string, Edit[]>();
  const scopes = tree.children(tree.root);
  for (const edit of edits) {
    const scope = scopes.findIndex(({ start, end }) => start <= edit.start && edit.end <= end);
    const key = `${scope} ${edit.cost} ${edit.like}`;
    groups.set(key, [...(groups.get(key) ?? []), edit]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    return [group, ...everyNth(group)].filter(isDisjoint).map(together);
  });
}

/** In three lines with two such places each, the first or the second of every line. */
function everyNth(group: readonly Edit[]): Edit[][] {
  const inEach = group.length / 3;
  if (inEach <= 1 || !Number.isInteger(inEach) || inEach > 4) return [];
  const columns = Array.from({ length: inEach }, (_, nth) => group.filter((__, index) => index % inEach === nth));
  // One for each variable: the first argument on the first line, the second on the second.
  const diagonal = inEach === 3 ? [group.filter((_, index) => index % 4 === 0)] : [];
  return [...columns, ...diagonal];
}

function isDisjoint(edits: readonly Edit[]): boolean {
  return edits.every((one, index) => edits.slice(index + 1).every((other) => !overlap(one, other)));
}

function together(edits: readonly Edit[]): Candidate {
  const gain = edits.length < 3 ? 0 : ALIKE_GAIN;
  return { edits, cost: (edits[0] as Edit).cost + EVERYWHERE_COST * edits.length - gain };
}
