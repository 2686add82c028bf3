import type { ParsedSource } from './find-definition';
import { lineReader, type SyntaxTree } from './syntax-tree';
import type { SyntaxNode } from './transpiler';

/** A name that one class or function body declares several times. */
export interface Duplicate {
  name: string;
  /** The lines of all declarations, in reading order. */
  lines: number[];
  /** The lines of those that JavaScript does not use. */
  unusedLines: number[];
}

/** Declarations of one name, in reading order. */
export type SameName = readonly [name: string, declarations: readonly SyntaxNode[]];

/** Kept, because every test of a file that does not pass asks for them. */
const found = new WeakMap<SyntaxTree, Duplicate[]>();

/** Finds members of classes and inner functions that are declared twice. JavaScript allows both. */
export function findDuplicates(parsed: ParsedSource): Duplicate[] {
  const duplicates = found.get(parsed.tree) ?? search(parsed);
  found.set(parsed.tree, duplicates);
  return duplicates;
}

function search({ source, tree }: ParsedSource): Duplicate[] {
  const lineOf = lineReader(source);
  const linesOf = (nodes: readonly SyntaxNode[]) => nodes.map(({ start }) => lineOf(start));
  const functions = nodesIn(tree, 'BlockStatement').flatMap((body) => findSameFunctions(tree.children(body)));
  return [...findSameMembers(tree), ...functions].map(([name, declarations]) => ({
    name,
    lines: linesOf(declarations),
    unusedLines: linesOf(replacedAmong(declarations)),
  }));
}

/** Members that a class declares under one name. A getter and a setter of one name are a pair. */
export function findSameMembers(tree: SyntaxTree): SameName[] {
  return nodesIn(tree, 'ClassBody')
    .flatMap((body) => [true, false].map((isStatic) => tree.children(body).filter((one) => one.static === isStatic)))
    .flatMap((members) => grouped(members, memberName))
    .filter(([, members]) => replacedAmong(members).length > 0);
}

/** Functions that a list of statements declares under one name. */
export function findSameFunctions(statements: readonly SyntaxNode[]): SameName[] {
  const functions = statements
    .map((statement) => (statement.declaration as SyntaxNode | null | undefined) ?? statement)
    .filter(({ type }) => type === 'FunctionDeclaration');
  return grouped(functions, ({ id }) => (id as { name: string } | null)?.name);
}

/** The declarations of one name in place of which JavaScript uses another. One pass, as a file may hold thousands. */
function replacedAmong(declarations: readonly SyntaxNode[]): SyntaxNode[] {
  // A property belongs to each object, and hides what the class has under its name.
  const property = declarations.findLast(isProperty);
  if (property) return declarations.filter((one) => one !== property);
  const kindsBehind = new Set<unknown>();
  return declarations
    .toReversed()
    .filter(({ kind }) => {
      const partner = kind === 'get' ? 'set' : kind === 'set' ? 'get' : null;
      const isReplaced = [...kindsBehind].some((other) => other !== partner);
      kindsBehind.add(kind);
      return isReplaced;
    })
    .reverse();
}

function isProperty({ type }: SyntaxNode): boolean {
  return type === 'PropertyDefinition';
}

/** The name of a member with code. Undefined if it is computed, private, the constructor, or a type only. */
function memberName({ type, key, computed, declare, kind, value }: SyntaxNode): string | undefined {
  const isMethod = type === 'MethodDefinition' && kind !== 'constructor' && (value as SyntaxNode).body;
  if (!isMethod && type !== 'PropertyDefinition' && type !== 'AccessorProperty') return undefined;
  const { type: typeOfKey, name, value: literal } = key as SyntaxNode;
  if (computed || declare || typeOfKey === 'PrivateIdentifier') return undefined;
  return String(name ?? literal);
}

/** The groups of several nodes with one name. */
function grouped(nodes: readonly SyntaxNode[], nameOf: (node: SyntaxNode) => string | undefined): SameName[] {
  const groups = new Map<string, SyntaxNode[]>();
  for (const node of nodes) {
    const name = nameOf(node);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(node);
    else groups.set(name, [node]);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}

function nodesIn(tree: SyntaxTree, type: string, from = tree.root): SyntaxNode[] {
  const within = tree.children(from).flatMap((child) => nodesIn(tree, type, child));
  return from.type === type ? [from, ...within] : within;
}
