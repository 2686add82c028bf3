import colors from 'picocolors';
import { firstOpen } from '../advice/first-open';
import { HINT_LEVELS, WHOLE_EXERCISE } from '../advice/hints';
import { hintsFile, readHints } from '../config/read-hints';
import type { ExerciseResult } from '../core/result';
import { plain } from '../text/plain';
import { nextLevel, noteLevel, PROGRESS_FILE } from './hint-progress';

/** What a hint says to do after it. */
export interface HintSteps {
  /** Follows the name of the file to edit: `then run npm test`. */
  finish: string;
  /** How to get the next hint. */
  again: string;
}

/**
 * Gives the next hint for an exercise that is not right, about the part that the screen shows first.
 *
 * @returns blocks of lines, which are not wrapped
 * @throws Error in one line if the file of hints lacks the part or the level
 */
export function nextHint(root: string, exercise: ExerciseResult, { finish, again }: HintSteps): string[][] {
  const { id } = exercise;
  const tests = firstOpen(exercise.tests.filter(({ visibility }) => visibility === 'visible'));
  if (tests.length === 0) {
    return [
      [colors.bold(id)],
      ['What does not pass yet are hidden tests: there are no hints for these.'],
      [`Next: read exercises/${id}.ts again: is it right for every input that its comment allows?`],
    ];
  }
  const hints = readHints(root, id);
  const test = tests.find(({ part }) => part !== null) ?? tests[0];
  const part = test?.part ?? WHOLE_EXERCISE;
  const level = nextLevel(root, id, part);
  const text = hints[part]?.[level - 1];
  if (!text)
    throw new Error(`${hintsFile(id)} has no hint ${level} for "${part}". Write it there, or restore the file.`);
  const noted = noteLevel(root, id, part, level);
  const trouble = test?.status === 'error' ? [plain(`It does not run yet: ${test.message ?? ''}`)] : [];
  return [
    [colors.bold(part === WHOLE_EXERCISE ? id : `${id} · ${part}`), ...trouble],
    [`Hint ${level} of ${HINT_LEVELS}${level === HINT_LEVELS ? ', the last one' : ''}`, text],
    [
      `Next: edit exercises/${id}.ts, ${finish}`,
      ...(level === HINT_LEVELS ? [] : [`Still stuck? ${again}`]),
      ...(noted ? [] : [`This could not be noted in ${PROGRESS_FILE}: the next call starts at hint 1 again.`]),
    ],
  ];
}
