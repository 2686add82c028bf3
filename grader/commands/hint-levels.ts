import { withEdits } from '../advice/repair/edit';
import type { Repair } from '../advice/repair/repair';
import { isWrong } from '../core/is-wrong';
import type { ExerciseResult, TestResult } from '../core/result';
import { plain } from '../text/plain';
import { hasOwnStep } from './has-own-step';

/** The most levels of hints. Each tells more than the one before. */
export const LAST_LEVEL = 4;

/** A hint: its title, and its paragraphs. */
export interface Hint {
  title: string;
  lines: string[];
}

/** A change of the learner's code that the suite accepts, and the code. */
export interface Accepted {
  repair: Repair;
  source: string;
}

/**
 * What the second level says: what was read off the code, or which right method has the same shape.
 *
 * @param source the learner's file
 */
export function observationHint({ tests }: ExerciseResult, part: string | null, source: string): Hint | undefined {
  const wrong = tests.filter((test) => test.part === part && isWrong(test) && test.visibility === 'visible');
  if (wrong.length === 0) return undefined;
  const told = wrong.flatMap(({ diagnoses }) => diagnoses.filter(({ layer }) => layer !== 'repair'));
  const [observed] = [...told.filter(({ layer }) => layer === 'reading'), ...told];
  if (observed) return { title: 'what your code does', lines: [plain(observed.text)] };
  const sibling = rightSibling(tests, part, source);
  if (sibling === undefined) return undefined;
  return {
    title: 'something to compare with',
    lines: [
      `Your ${sibling} is right. Compare ${part} with it, line by line: ` +
        'what is computed, what goes backward, what is returned.',
    ],
  };
}

/** The change itself, as the lines before and after it. */
export function changeHint({ repair, source }: Accepted): Hint {
  const tests = repair.isWhole || repair.part === null ? 'every test' : `every test of ${repair.part}`;
  return { title: 'the change', lines: [`With this change ${tests} passes:`, ...changedLines(source, repair)] };
}

/** Removed lines begin with `-`, new ones with `+`, as in the output of diff. */
function changedLines(source: string, { edits }: Repair): string[] {
  const blocks = new Map<number, number>();
  for (const { start, end } of edits) {
    const first = source.lastIndexOf('\n', start - 1) + 1;
    const next = source.indexOf('\n', end);
    blocks.set(first, Math.max(blocks.get(first) ?? 0, next < 0 ? source.length : next));
  }
  return [...blocks]
    .sort(([one], [other]) => one - other)
    .flatMap(([from, to]) => {
      const inside = edits.filter(({ start }) => start >= from && start <= to);
      const before = source.slice(from, to);
      const after = withEdits(
        before,
        inside.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from })),
      );
      const [removed, added] = [linesOf(before), linesOf(after)];
      // A line that moved is in both, so only equal lines at both ends are left out.
      const head = equalLines(removed, added);
      const tail = equalLines(removed.slice(head).reverse(), added.slice(head).reverse());
      const changed = (lines: readonly string[]) =>
        lines.slice(head, lines.length - tail).filter((line) => line !== '');
      return [...changed(removed).map((line) => `- ${line}`), ...changed(added).map((line) => `+ ${line}`)];
    });
}

/** How many lines are equal at the beginning. */
function equalLines(one: readonly string[], other: readonly string[]): number {
  const first = one.findIndex((line, index) => line !== other[index]);
  return first < 0 ? one.length : first;
}

function linesOf(code: string): string[] {
  return plain(code)
    .split('\n')
    .map((line) => line.trim());
}

/**
 * The right operation that comes before a wrong one, or else the next one. Only operations with a backward step of
 * their own are alike.
 */
function rightSibling(tests: readonly TestResult[], part: string | null, source: string): string | undefined {
  const parts = [...new Set(tests.flatMap((test) => test.part ?? []))].filter(
    (name) => /^\w+$/.test(name) && hasOwnStep(source, name),
  );
  const at = part === null ? -1 : parts.indexOf(part);
  if (at < 0) return undefined;
  const isRight = (other: string) => tests.every((test) => test.part !== other || test.status === 'pass');
  return parts.slice(0, at).findLast(isRight) ?? parts.slice(at + 1).find(isRight);
}
