import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestResult } from '../core/result';

const WORDS: Partial<Record<TestResult['status'], string>> = { 'not-started': 'not started: ', waiting: 'waiting: ' };

/**
 * What a test of `npx jest` throws: the learner's message. Its stack has one frame, the learner's own line, so that
 * Jest and editors show that line and no file of the grader.
 *
 * @param root the project's folder, which holds `exercises/`
 */
export function resultError(root: string, result: TestResult): Error {
  const { status, message, reproduction, output, location } = result;
  const error = new Error(
    [
      `${WORDS[status] ?? ''}${message ?? ''}`,
      ...result.diagnoses.map(({ text }) => `Why: ${text}`),
      reproduction && `To try it out, put this into try.ts and run npm run try:\n${reproduction}`,
      output && `Your code wrote:\n${output}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  error.stack = `${error.name}: ${error.message}${location ? `\n    at ${frameOf(root, location)}` : ''}`;
  return error;
}

function frameOf(root: string, { file, line }: { file: string; line: number }): string {
  const where = path.join(root, ...file.split('/'));
  return `${where}:${line}:${columnOf(where, line)}`;
}

/** The first column of a line that is not blank. Columns count from 1. */
function columnOf(file: string, line: number): number {
  try {
    const text = readFileSync(file, 'utf8').split('\n')[line - 1] ?? '';
    return text.length - text.trimStart().length + 1;
  } catch {
    return 1;
  }
}
