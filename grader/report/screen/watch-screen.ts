import colors from 'picocolors';
import type { ExerciseResult } from '../../core/result';
import { wrap } from '../../text/wrap';
import { stateOf } from './exercise-state';

/** The keys of `npm run watch` with what they do. */
const KEYS = { n: 'next', h: 'hint', l: 'list', r: 'run again', x: 'reset', q: 'quit' };

/** Renders the lines below the screen of `npm run watch`. */
export function renderStatus(seconds: number, { keys, hints }: { keys: boolean; hints: boolean }): string[] {
  const watching = `Graded in ${seconds.toFixed(1)} s. Watching exercises/ for changes.`;
  if (!keys) return [`${watching} Ctrl-C ends.`];
  const shown = Object.entries(KEYS).filter(([key]) => hints || key !== 'h');
  return [watching, shown.map(([key, does]) => `${colors.bold(key)} ${does}`).join('   ')];
}

/**
 * Renders all exercises with their states, for the key `l`.
 *
 * @param worked the exercise that is worked on
 */
export function renderList(exercises: readonly ExerciseResult[], worked: string | undefined, width: number): string[] {
  return exercises.flatMap(({ id, title, status, tests, score, maxScore }) => {
    const { word, paint } = stateOf({ status, tests });
    const passed = tests.filter((test) => test.status === 'pass').length;
    const [first, ...others] = wrap(`${id} · ${title}`, width - 2, '  ');
    return [
      `${id === worked ? '>' : ' '} ${first}`,
      ...others.map((line) => `  ${line}`),
      `    ${paint(word)}: ${score} / ${maxScore} points, ${passed} of ${tests.length} tests pass`,
    ];
  });
}
