import { readFileSync } from 'node:fs';
import path from 'node:path';
import { reproductionText } from '../advice/reproduction-text';
import { labelledDiagnosis } from '../core/diagnosis-text';
import type { TestResult } from '../core/result';
import { escapeLogCommands } from '../text/escape-log-commands';

/** The word with which the message of a test that did not run begins. */
const WORDS: Partial<Record<TestResult['status'], string>> = { 'not-started': 'not started', waiting: 'waiting' };

/**
 * The error that a test of `npx jest` throws: the learner's message. Its stack has one frame, the learner's line, so
 * that Jest and editors show that line and no file of the grader.
 *
 * @param root the project's folder, which holds `exercises/`
 * @param seed the seed of the random cases
 */
export function resultError(root: string, result: TestResult, seed: number): Error {
  const { status, message, reproduction, output, location } = result;
  const text = [
    messageWithWord(message ?? '', WORDS[status]),
    labelledDiagnosis(result),
    reproduction && reproductionText(reproduction, seed),
    output && `Your code wrote:\n${output}`,
  ];
  const error = new Error(escapeLogCommands(text.filter(Boolean).join('\n\n')));
  error.stack = `${error.name}: ${error.message}${location ? `\n    at ${frameOf(root, location)}` : ''}`;
  return error;
}

/** Puts the word before the message, unless the message begins with it: `waiting for mul`. */
function messageWithWord(message: string, word: string | undefined): string {
  if (word === undefined) return message;
  const start = message.slice(0, word.length);
  return start.toLowerCase() === word ? `${word}${message.slice(word.length)}` : `${word}: ${message}`;
}

function frameOf(root: string, { file, line }: { file: string; line: number }): string {
  const absolute = path.join(root, ...file.split('/'));
  return `${absolute}:${line}:${columnOf(absolute, line)}`;
}

/** The column of the first character of a line that is no space. Columns count from 1. */
function columnOf(file: string, line: number): number {
  try {
    const text = readFileSync(file, 'utf8').split('\n')[line - 1] ?? '';
    return text.length - text.trimStart().length + 1;
  } catch {
    return 1;
  }
}
