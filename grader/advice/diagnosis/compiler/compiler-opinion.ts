import type { Diagnosis, TestResult } from '../../../core/result';
import { sourceRange } from '../place/source-range';
import { problemSentence } from './problem-words';

/** What a compiler objects to in a file. Offsets in characters. */
export interface CompilerProblem {
  code: number;
  message: string;
  start: number;
  end: number;
  /** The names of what is around it. */
  within: readonly string[];
}

/** The most characters of the learner's text that a sentence quotes. */
const MAX_QUOTED = 40;

/**
 * The first problem in the part that fails, as a second opinion. A right answer may have such problems too.
 *
 * @param test the one that is shown
 * @param methods true if parts are methods: then only problems inside of the part count
 */
export function compilerOpinion(
  problems: readonly CompilerProblem[],
  { part }: Pick<TestResult, 'part'>,
  { file, source }: { file: string; source: string },
  methods: boolean,
): Diagnosis | undefined {
  for (const { code, message, start, end, within } of problems) {
    if (methods && part !== null && !within.includes(part)) continue;
    const text = source.slice(start, end).replaceAll(/\s+/g, ' ');
    const short = text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED - 1)}…` : text;
    const sentence = problemSentence({ code, message, text: short });
    if (sentence === undefined) continue;
    const place = sourceRange({ file, source }, { start, end });
    return {
      id: `compiler:${code}`,
      layer: 'compiler',
      kind: String(code),
      text: `Line ${place.line}: ${sentence}`,
      places: [place],
    };
  }
  return undefined;
}
