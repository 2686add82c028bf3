import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Facts } from '../advice/diagnosis/reading/reading';
import { errorCode } from '../core/error-code';

const factsByFile = new Map<string, Facts | undefined>();

/**
 * Reads the facts of an exercise, once in a process: `test/facts/01-gradf.json` in the project's folder.
 *
 * @returns undefined if the exercise has none
 * @throws Error in one line if the file cannot be read
 */
export function readFacts(root: string, exercise: string): Facts | undefined {
  const file = path.join(root, 'test', 'facts', `${exercise}.json`);
  if (!factsByFile.has(file)) factsByFile.set(file, factsIn(file));
  return factsByFile.get(file);
}

function factsIn(file: string): Facts | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Facts;
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw new Error(`${file} cannot be read. Restore it from the project.`);
    return undefined;
  }
}
