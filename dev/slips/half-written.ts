import ts from 'typescript';
import { OPERATIONS, RightFile } from './right-file';

const IMPORT = "\nimport { notStarted } from '../engine/not-started';\n";

/**
 * A file of exercise 04 in which all methods but some are still those of the stub. Lines keep their numbers.
 *
 * @param kept methods to keep. Those that they call are kept as well.
 * @returns undefined if the operations are not written as methods of a class
 */
export function halfWritten(text: string, kept: readonly string[]): string | undefined {
  const file = new RightFile(text);
  const methods = file.nodes(ts.isMethodDeclaration).filter(({ name }) => OPERATIONS.includes(file.textOf(name)));
  if (methods.length < OPERATIONS.length) return undefined;
  const used = calledFrom(kept, methods, file);
  const stubbed = methods.filter(({ name }) => !used.has(file.textOf(name)));
  if (stubbed.length === 0) return undefined;
  let changed = text;
  for (const { name, body } of stubbed.reverse()) {
    if (!body) return undefined;
    const lines = file.textOf(body).split('\n').length - 1;
    const stub = `{ return notStarted('exercises/04-value.ts', '${file.textOf(name)}', ''); ${'\n'.repeat(lines)}}`;
    changed = changed.slice(0, body.getStart(file.source)) + stub + changed.slice(body.getEnd());
  }
  return changed + IMPORT;
}

/** The methods that are called by some, directly or not, or by code that all share. */
function calledFrom(kept: readonly string[], methods: readonly ts.MethodDeclaration[], file: RightFile): Set<string> {
  const bodies = new Map(methods.map((method) => [file.textOf(method.name), file.textOf(method)]));
  const shared = [...bodies.values()].reduce((rest, body) => rest.replace(body, ''), file.text);
  const used = new Set<string>();
  const visit = (text: string) => {
    for (const name of OPERATIONS) {
      if (used.has(name) || !new RegExp(`(?<!Math)\\.${name}\\(`).test(text)) continue;
      used.add(name);
      visit(bodies.get(name) ?? '');
    }
  };
  for (const name of kept) {
    used.add(name);
    visit(bodies.get(name) ?? '');
  }
  visit(shared);
  return used;
}
