import type { SourceLocation } from '../core/learner-fault';
import { definitionOf, type ParsedSource } from './find-definition';
import { lineAt } from './syntax-tree';
import type { SyntaxNode } from './transpiler';

const LOOP = /^(?:While|DoWhile|For|ForIn|ForOf)Statement$/;

/**
 * Finds the loop of a function, class or method, by its name.
 *
 * @returns undefined if it has none, or several: which one does not end is not known
 */
export function findLoop({ file, source, tree }: ParsedSource, name: string): SourceLocation | undefined {
  const declared = definitionOf(tree, name);
  const isLoop = ({ type }: SyntaxNode) => LOOP.test(type);
  const loop = declared && tree.find(isLoop, declared);
  if (!loop || loop.start !== tree.findLast(isLoop, declared)?.start) return undefined;
  return { file, line: lineAt(source, loop.start) };
}
