import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HINT_LEVELS, type Hints, WHOLE_EXERCISE } from '../../grader/advice/hints';
import { hintsFile, readHints } from '../../grader/config/read-hints';

/**
 * What is wrong with the hints: a part without its three levels, hints for what does not exist, an answer given away.
 *
 * @param exercises each exercise there is, with the parts that its tests are about
 * @returns one sentence for each finding; none when all is in order
 * @throws Error when the hints of an exercise cannot be read
 */
export function findHintTrouble(root: string, exercises: ReadonlyMap<string, readonly (string | null)[]>): string[] {
  const files = [...exercises.keys()].map((id) => path.posix.basename(hintsFile(id)));
  const strays = readdirSync(path.join(root, 'test', 'hints')).filter((name) => !files.includes(name));
  return [
    ...strays.map((name) => `test/hints/${name} belongs to no exercise. Remove it, or name it like an exercise.`),
    ...[...exercises].flatMap(([id, parts]) => {
      const hints = readHints(root, id);
      const troubles = [...findIncomplete(hints, parts), ...findAnswers(hints, answersIn(root, id))];
      return troubles.map((trouble) => `${hintsFile(id)}: ${trouble}`);
    }),
  ];
}

function findIncomplete(hints: Hints, tested: readonly (string | null)[]): string[] {
  const parts = new Set(tested.map((part) => part ?? WHOLE_EXERCISE));
  const missing = [...parts].filter((part) => !(part in hints)).map((part) => `"${part}" has no hints.`);
  const surplus = Object.keys(hints).filter((part) => !parts.has(part));
  const uneven = Object.entries(hints).filter(
    ([, texts]) => texts.length !== HINT_LEVELS || texts.some((text) => text.trim() === ''),
  );
  return [
    ...missing,
    ...surplus.map((part) => `no test is about "${part}".`),
    ...uneven.map(([part]) => `"${part}" should have ${HINT_LEVELS} hints, none of them empty.`),
  ];
}

function findAnswers(hints: Hints, answers: string[]): string[] {
  return Object.entries(hints).flatMap(([part, texts]) =>
    texts.flatMap((text) =>
      answers
        .filter((answer) => withoutSpaces(text).includes(answer))
        .map((answer) => `"${part}" gives the answer away: ${answer}`),
    ),
  );
}

/** What no hint may hold: every line of the solution that computes something, and what stands in it after = or return. */
function answersIn(root: string, id: string): string[] {
  const code = readFileSync(path.join(root, 'solutions', `${id}.ts`), 'utf8').replace(/\/\*.*?\*\/|\/\/.*/gs, '');
  const lines = code.split('\n').filter((line) => !/^\s*(?:import|export)\b/.test(line));
  const pieces = lines.flatMap((line) => [line, line.replace(/^.*?(?:[^=!<>]=(?![=>])|\breturn\b)/, '')]);
  const computing = pieces
    .map((piece) => withoutSpaces(piece).replace(/;$/, ''))
    .filter((piece) => /\w.*[(*/+-]/.test(piece));
  return [...new Set(computing)];
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}
