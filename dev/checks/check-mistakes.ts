import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { mistakesFile, readMistakes } from '../../grader/config/read-mistakes';
import { loadMistakes } from '../mistakes/load-mistakes';

/**
 * Finds exercises without mistakes, mistakes without a record, and folders of mistakes without an exercise.
 *
 * @param ids the ids of all exercises
 * @returns one sentence for each finding
 */
export function findMistakeTrouble(root: string, ids: readonly string[]): string[] {
  const folders = readdirSync(path.join(root, 'test', 'mistakes')).filter((name) => !name.includes('.'));
  const strays = folders.filter((name) => !ids.includes(name));
  return [
    ...strays.map((name) => `test/mistakes/${name}/ belongs to no exercise. Remove it, or name it like an exercise.`),
    ...ids.flatMap((id) => troubleOf(root, id)),
  ];
}

function troubleOf(root: string, id: string): string[] {
  if (!existsSync(path.join(root, 'test', 'mistakes', id)))
    return [`test/mistakes/${id}/ is missing. Write the mistakes that people make, each in a file there.`];
  const names = loadMistakes(root, id).flatMap(({ name, sameAs }) => (sameAs === undefined ? [name] : []));
  if (names.length === 0)
    return [`test/mistakes/${id}/ is empty. Write the mistakes that people make, each in a file there.`];
  if (!existsSync(mistakesFile(root, id)))
    return [`test/mistakes/${id}.json is missing. Write the mistakes, then run npm run record.`];
  const recorded = Object.keys(readMistakes(root, id));
  const different = [
    ...names.filter((name) => !recorded.includes(name)),
    ...recorded.filter((name) => !names.includes(name)),
  ];
  const [first] = different;
  return first === undefined
    ? []
    : [`test/mistakes/${id}.json and the mistakes differ in "${first}". Run npm run record.`];
}
