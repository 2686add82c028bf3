import { SyntaxTree } from '../compile/syntax-tree';
import type { SyntaxNode, Transpiler } from '../compile/transpiler';

/** A piece of a program without names, format and comments, and where it stands. */
export interface Token {
  text: string;
  /** The number of its part: a member of a class, or a statement outside of all functions. Parts may change places. */
  part: number;
  start: number;
  end: number;
}

/** Nodes that say nothing of how a program works. */
const SKIPPED = /^(?:ImportDeclaration|TS(?!As|NonNull|Satisfies|TypeAssertion|Instantiation|Parameter))/;

/** Nodes that are as if only what is in them were there. */
const TRANSPARENT = /^(?:ParenthesizedExpression|ExportNamedDeclaration|Program|TS.*)$/;

/** Members of a class. */
const PART = /^(?:MethodDefinition|PropertyDefinition)$/;

/** Names that a learner cannot choose: those of JavaScript. Of properties those that the stub gives count as well. */
const GIVEN_NAMES = new Set(['Math', 'Number', 'Array', 'Object', 'Map', 'Set']);

/**
 * The nodes of a program in reading order. Types, comments and format are left out, and names that a learner chose are
 * all the same, so that renaming changes nothing.
 *
 * @param known names of properties that are not the learner's choice
 */
export function treeTokens(transpiler: Transpiler, source: string, known: ReadonlySet<string>): Token[] {
  const { program } = transpiler.parse('answer.ts', source);
  const tree = new SyntaxTree(program, transpiler.visitorKeys);
  const outermost = new Set(tree.children(program));
  const tokens: Token[] = [];
  let part = 0;
  const visit = (node: SyntaxNode, isKept: (name: string) => boolean): void => {
    if (SKIPPED.test(node.type)) return;
    const { start, end } = node;
    if (PART.test(node.type) || outermost.has(node)) part += 1;
    if (!TRANSPARENT.test(node.type)) tokens.push({ text: textOf(node, isKept), part, start, end });
    const object = node.object as SyntaxNode | undefined;
    const property = node.computed ? undefined : (node.property ?? node.key);
    const isOfMath = object?.name === 'Math';
    for (const child of tree.children(node))
      visit(child, child === property ? (name) => isOfMath || known.has(name) : isGiven);
  };
  visit(program, isGiven);
  return tokens;
}

/** All names in a program. */
export function namesIn(transpiler: Transpiler, source: string): Set<string> {
  const { program } = transpiler.parse('stub.ts', source);
  const tree = new SyntaxTree(program, transpiler.visitorKeys);
  const names = new Set<string>();
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Identifier') names.add(node.name as string);
    for (const child of tree.children(node)) visit(child);
  };
  visit(program);
  return names;
}

function isGiven(name: string): boolean {
  return GIVEN_NAMES.has(name);
}

function textOf(node: SyntaxNode, isKept: (name: string) => boolean): string {
  const { type, name, operator, value, kind } = node;
  if (typeof name === 'string') return isKept(name) ? name : 'name';
  if (type === 'Literal') return `${typeof value} ${String(value)}`;
  // `const` and `let` are a choice of style.
  if (type === 'VariableDeclaration') return type;
  return [type, operator, kind].filter((part) => typeof part === 'string').join(' ');
}
