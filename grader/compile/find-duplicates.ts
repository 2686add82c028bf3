import type { ParsedSource } from './find-definition';
import { lineAt, type SyntaxTree } from './syntax-tree';
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
  const linesOf = (nodes: readonly SyntaxNode[]) => nodes.map(({ start }) => lineAt(source, start));
  const functions = nodesIn(tree, 'BlockStatement').flatMap((body) => findSameFunctions(tree.children(body)));
  return [...findSameMembers(tree), ...functions].map(([name, declarations]) => ({
    name,
    lines: linesOf(declarations),
    unusedLines: linesOf(declarations.filter((one) => isReplaced(one, declarations))),
  }));
}

/** Members that a class declares under one name. A getter and a setter of one name are a pair. */
export function findSameMembers(tree: SyntaxTree): SameName[] {
  return nodesIn(tree, 'ClassBody')
    .flatMap((body) => [true, false].map((isStatic) => tree.children(body).filter((one) => one.static === isStatic)))
    .flatMap((members) => grouped(members, memberName))
    .filter(([, members]) => members.some((one) => isReplaced(one, members)));
}

/** Functions that a list of statements declares under one name. */
export function findSameFunctions(statements: readonly SyntaxNode[]): SameName[] {
  const functions = statements
    .map((statement) => (statement.declaration as SyntaxNode | null | undefined) ?? statement)
    .filter(({ type }) => type === 'FunctionDeclaration');
  return grouped(functions, ({ id }) => (id as { name: string } | null)?.name);
}

/** Tells whether JavaScript uses another declaration of the same name in place of this one. */
function isReplaced(one: SyntaxNode, declarations: readonly SyntaxNode[]): boolean {
  const later = declarations.slice(declarations.indexOf(one) + 1);
  // A property belongs to each object, and hides what the class has under its name.
  if (isProperty(one)) return later.some(isProperty);
  if (declarations.some(isProperty)) return true;
  const isAccessor = ({ kind }: SyntaxNode) => kind === 'get' || kind === 'set';
  return later.some((other) => !isAccessor(one) || !isAccessor(other) || one.kind === other.kind);
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
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), node]);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}

function nodesIn(tree: SyntaxTree, type: string, from = tree.root): SyntaxNode[] {
  const within = tree.children(from).flatMap((child) => nodesIn(tree, type, child));
  return from.type === type ? [from, ...within] : within;
}
