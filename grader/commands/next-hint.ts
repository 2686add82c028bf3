import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import colors from 'picocolors';
import { firstOpen } from '../advice/first-open';
import { WHOLE_EXERCISE } from '../advice/hints';
import { hintsFile, readHints } from '../config/read-hints';
import { lacksStub, resetCommand } from '../core/file-faults';
import { isWrong } from '../core/is-wrong';
import type { ExerciseResult } from '../core/result';
import { plain } from '../text/plain';
import { type Accepted, changeHint, type Hint, LAST_LEVEL, observationHint } from './hint-levels';
import { lastLevel, noteLevel, PROGRESS_FILE } from './hint-progress';

/** What a hint needs beside the result. */
export interface HintSteps {
  /** Follows the name of the file to edit: `then run npm test`. */
  finish: string;
  /** How to get the next hint. */
  again: string;
  /** Searches a change that the suite accepts. It takes up to a second. */
  accepted(): Promise<Accepted | undefined>;
}

/**
 * Gives the next hint for an exercise that is not right, about the part that the screen shows first.
 *
 * @returns blocks of lines, which are not wrapped
 * @throws Error in one line if the file of hints lacks the part
 */
export async function nextHint(root: string, exercise: ExerciseResult, steps: HintSteps): Promise<string[][]> {
  const { id } = exercise;
  const tests = firstOpen(exercise.tests.filter(({ visibility }) => visibility === 'visible'));
  if (tests.length === 0) {
    return [
      [colors.bold(id)],
      ['What does not pass yet are hidden tests: there are no hints for these.'],
      [`Next: read exercises/${id}.ts again: is it right for every input that its comment allows?`],
    ];
  }
  if (tests.some(({ message }) => message !== null && lacksStub(message)))
    return [
      [colors.bold(id), `exercises/${id}.ts is missing.`],
      [`Next: run ${resetCommand(id)}, which puts the stub of that file there`],
    ];
  const test = tests.find(({ part }) => part !== null) ?? tests[0];
  const part = test?.part ?? null;
  const name = part ?? WHOLE_EXERCISE;
  const level = hintLevels(root, exercise, part, readTexts(root, id, name), steps.accepted);
  const { hint, number, isLast } = await choose(level, lastLevel(root, id, name));
  const noted = noteLevel(root, id, name, hint.level);
  const trouble = test?.status === 'error' ? [plain(`It does not run yet: ${test.message ?? ''}`)] : [];
  return [
    [colors.bold(part === null ? id : `${id} · ${part}`), ...trouble],
    [`Hint ${number}${isLast ? ', the last one' : ''}: ${hint.title}`, ...hint.lines],
    [
      `Next: edit exercises/${id}.ts, ${steps.finish}`,
      ...(isLast ? [] : [`Still stuck? ${steps.again}`]),
      ...(noted ? [] : [`This could not be noted in ${PROGRESS_FILE}: the next call starts at hint 1 again.`]),
    ],
  ];
}

/** @throws Error in one line */
function readTexts(root: string, id: string, name: string): readonly [string, string, string] {
  const [place, rule, shape] = readHints(root, id)[name] ?? [];
  if (place && rule && shape) return [place, rule, shape];
  throw new Error(`${hintsFile(id)} does not have three hints for "${name}". Write them there, or restore the file.`);
}

/** The learner's file. Empty if there is none: no part is wrong then. */
function readSource(root: string, id: string): string {
  const file = path.join(root, 'exercises', `${id}.ts`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The hint of a level, undefined if there is none of this level for the present code. */
type HintOf = (level: number) => Promise<Hint | undefined>;

function hintLevels(
  root: string,
  exercise: ExerciseResult,
  part: string | null,
  [place, rule, shape]: readonly [string, string, string],
  search: HintSteps['accepted'],
): HintOf {
  let accepted: ReturnType<HintSteps['accepted']> | undefined;
  const lesson = `The formula, with an example: npm run lesson -- ${exercise.id.slice(0, 2)}`;
  const isPartWrong = exercise.tests.some((test) => test.part === part && isWrong(test));
  return async (level) => {
    if (level === 1) return { title: 'where to look, and the rule', lines: [place, rule, lesson] };
    if (level === 2) return observationHint(exercise, part, readSource(root, exercise.id));
    if (level === 3) return { title: 'the shape of the line', lines: [shape] };
    if (level > LAST_LEVEL || !isPartWrong) return undefined;
    accepted ??= search();
    const change = await accepted;
    return change && change.repair.part === part ? changeHint(change) : undefined;
  };
}

/** The first hint after a level, or else the last one that there is. */
async function choose(
  hintOf: HintOf,
  last: number,
): Promise<{ hint: Hint & { level: number }; number: number; isLast: boolean }> {
  let level = Math.min(last, LAST_LEVEL) + 1;
  while (level <= LAST_LEVEL && !(await hintOf(level))) level += 1;
  for (; !(await hintOf(level)); level -= 1);
  const hint = (await hintOf(level)) as Hint;
  const hasSecond = level > 2 && (await hintOf(2)) !== undefined;
  const isLast = level === LAST_LEVEL || (level === 3 && !(await hintOf(LAST_LEVEL)));
  return { hint: { ...hint, level }, number: level > 2 && !hasSecond ? level - 1 : level, isLast };
}
