import { firstOpen } from '../../grader/advice/first-open';
import { WHOLE_EXERCISE } from '../../grader/advice/hints';
import type { Outcome } from './judging';
import type { PageExercise } from './page-data';

/** The hints that were shown, by exercise and part. They last as long as the page. */
const shown = new Map<string, number>();

/** The next hint, about the part to look at first. The last one stays. */
export function nextHint({ id, hints }: PageExercise, outcome: Outcome | undefined): string {
  if (outcome?.kind === 'result' && outcome.result.status === 'pass') return 'This exercise is done: it needs no hint.';
  const tests = outcome?.kind === 'result' ? firstOpen(outcome.result.tests) : [];
  const part = tests.find((test) => test.part !== null)?.part ?? Object.keys(hints)[0] ?? WHOLE_EXERCISE;
  const texts = hints[part] ?? hints[WHOLE_EXERCISE] ?? [];
  if (texts.length === 0) return 'There are no hints for this exercise.';
  const number = Math.min((shown.get(`${id}/${part}`) ?? 0) + 1, texts.length);
  shown.set(`${id}/${part}`, number);
  const about = part === WHOLE_EXERCISE ? '' : ` about ${part}`;
  return `Hint ${number} of ${texts.length}${about}: ${texts[number - 1]}`;
}
