import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nativeTranspiler } from '../../grader/compile/native';
import { lineAt, SyntaxTree } from '../../grader/compile/syntax-tree';
import type { SyntaxNode } from '../../grader/compile/transpiler';
import { EXACT_FUNCTIONS } from '../../grader/judge/install-math';
import { FIXED_FUNCTIONS } from '../../grader/sandbox/vm-math';
import { listFiles } from './list-files';

/** Suites, their oracle and given functions run where `installMath` has replaced what varies. */
const SUITE_FOLDERS = ['engine', 'test'];
/** Tests of the grader, and code of learners. */
const UNCHECKED = /^(?:grader\/.*\.test\.ts|test\/(?:mistakes|stubs|styles)\/.*)$/;

/**
 * Finds arithmetic whose last digits differ between versions of Node: in the grader, all functions of Math that the
 * standard leaves open and `**`; in suites, those that the VM does not compute.
 *
 * @returns one sentence for each finding
 */
export function findVaryingMath(root: string): string[] {
  return listFiles(root, 'grader', ...SUITE_FOLDERS)
    .filter((file) => /\.(?:ts|cjs)$/.test(file) && !UNCHECKED.test(file))
    .sort()
    .flatMap((file) => {
      const isSuite = SUITE_FOLDERS.includes(file.split('/')[0] ?? '');
      const allowed = isSuite ? [...EXACT_FUNCTIONS, ...FIXED_FUNCTIONS] : EXACT_FUNCTIONS;
      return findIn(readFileSync(path.join(root, file), 'utf8'), allowed, isSuite).map(
        ({ what, line }) => `${file}:${line} uses ${what}, whose last digits differ between versions of Node.`,
      );
    });
}

function findIn(source: string, allowed: readonly string[], isPowerFixed: boolean): { what: string; line: number }[] {
  const { program } = nativeTranspiler.parse('file.ts', source);
  const tree = new SyntaxTree(program, nativeTranspiler.visitorKeys);
  const found: { what: string; line: number }[] = [];
  const visit = (node: SyntaxNode): void => {
    const what = memberOfMath(node, allowed) ?? (isPowerFixed ? undefined : powerOf(node));
    if (what) found.push({ what, line: lineAt(source, node.start) });
    for (const child of tree.children(node)) visit(child);
  };
  visit(program);
  return found;
}

/** `Math.sin`, or `Math` where it is not known which function is used. Constants such as `Math.PI` are exact. */
function memberOfMath(node: SyntaxNode, allowed: readonly string[]): string | undefined {
  if (node.type === 'VariableDeclarator' && isMath(node.init)) return 'Math by another name';
  if (node.type !== 'MemberExpression' || !isMath(node.object)) return undefined;
  const name = node.computed ? '[…]' : ((node.property as SyntaxNode).name as string);
  return allowed.includes(name) || /^[A-Z\d_]+$/.test(name) ? undefined : `Math.${name}`;
}

/** `**`, but for powers of 2 such as `2 ** 30`, which are exact. */
function powerOf(node: SyntaxNode): string | undefined {
  if (node.operator !== '**' && node.operator !== '**=') return undefined;
  const [base, exponent] = [node.left, node.right].map((side) => (side as SyntaxNode).value);
  return base === 2 && (exponent === undefined || Number.isInteger(exponent)) ? undefined : '**';
}

function isMath(node: unknown): boolean {
  const { type, name } = (node ?? {}) as Partial<SyntaxNode>;
  return type === 'Identifier' && name === 'Math';
}
