import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HINT_TEXTS, type Hints, WHOLE_EXERCISE } from '../../grader/advice/hints';
import { hintsFile, readHints } from '../../grader/config/read-hints';

/**
 * Finds parts without three hints, hints for parts that do not exist, and hints that contain an answer.
 *
 * @param exercises the id of each exercise, with the parts of its tests
 * @returns one sentence for each finding
 * @throws Error if the hints of an exercise cannot be read
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
  const incomplete = Object.entries(hints).filter(
    ([, texts]) => texts.length !== HINT_TEXTS || texts.some((text) => text.trim() === ''),
  );
  return [
    ...missing,
    ...surplus.map((part) => `no test is about "${part}".`),
    ...incomplete.map(([part]) => `"${part}" should have ${HINT_TEXTS} hints, none of them empty.`),
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

/** Texts that no hint may contain: lines of the solution that compute something, and their ends after = or return. */
function answersIn(root: string, id: string): string[] {
  const code = readFileSync(path.join(root, 'solutions', `${id}.ts`), 'utf8').replace(/\/\*.*?\*\/|\/\/.*/gs, '');
  const lines = code.split('\n').filter((line) => !/^\s*(?:import|export)\b/.test(line));
  const pieces = lines.flatMap((line) => [line, line.replace(/^.*?(?:[^=!<>]=(?![=>])|\breturn\b)/, '')]);
  const computations = pieces
    .map((piece) => withoutSpaces(piece).replace(/;$/, ''))
    .filter((piece) => /\w.*[(*/+-]/.test(piece));
  return [...new Set(computations)];
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}
