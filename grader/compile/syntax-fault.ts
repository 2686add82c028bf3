import { LearnerFault } from '../core/learner-fault';
import { lineAt } from './syntax-tree';
import { syntaxWords } from './syntax-words';
import type { SyntaxProblem } from './transpiler';

/** The fault of a file that does not compile. `offset` counts characters; without it the line is unknown. */
export function syntaxFault(
  file: string,
  source: string,
  { message, helpMessage }: Pick<SyntaxProblem, 'message' | 'helpMessage'>,
  offset?: number,
): LearnerFault {
  const [help] = (helpMessage ?? '').split('\n', 1);
  const sentences = [`does not compile: ${message}`, help, 'Fix the syntax there; nothing in this file can run before'];
  const ended = sentences.filter(Boolean).map((sentence) => (/[.?]$/.test(sentence ?? '') ? sentence : `${sentence}.`));
  return faultAt(file, source, offset, ended.join(' '));
}

/** The fault of a problem with one label, or with two: the first declaration of a name, and another one. */
export function problemFault(file: string, source: string, problem: SyntaxProblem): LearnerFault {
  const { message, helpMessage, labels } = problem;
  const words = syntaxWords(source, problem);
  if (words) return syntaxFault(file, source, { message: words.text, helpMessage: null }, words.offset);
  const [first, second] = labels.map(({ start }) => start);
  if (first === undefined || second === undefined || !message.endsWith('has already been declared'))
    return syntaxFault(file, source, problem, first);
  return syntaxFault(file, source, { message: `${message} in line ${lineAt(source, first)}`, helpMessage }, second);
}

/** The fault of a file for a reason that goes on behind its name: `exercises/01-gradf.ts:3 has …` */
export function faultAt(file: string, source: string, offset: number | undefined, reason: string): LearnerFault {
  if (offset === undefined) return new LearnerFault(`${file} ${reason}`);
  const line = lineAt(source, offset);
  return new LearnerFault(`${file}:${line} ${reason}`, 'error', { file, line });
}
