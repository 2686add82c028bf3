import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findSimilar } from '../../grader/batch/find-similar';
import { readSettings } from '../../grader/config/settings';
import { findSubmissions } from '../../grader/intake/find';
import { disguise } from '../testing/disguise';
import { honestClass } from '../testing/honest-class';
import type { ClassReport } from './class';

/** Copies that are planted: renamed, in another order, and in another format. */
const COPIES = 20;

/**
 * Compares a class of honest answers with 20 planted copies, and looks for these among the pairs that come first.
 *
 * @param folder an empty folder, for the submissions
 * @param size all submissions, the copies among them
 */
export async function similarFigures(root: string, folder: string, size: number): Promise<ClassReport> {
  const { exercises, limits } = readSettings(root);
  const honest = honestClass(exercises, size - COPIES);
  const lay = (id: string, texts: Record<string, string>) => {
    const own = path.join(folder, id, 'exercises');
    mkdirSync(own, { recursive: true });
    for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(own, name), text);
  };
  for (const [index, texts] of honest.entries()) lay(`n${index}`, texts);
  const planted = new Set<string>();
  for (let index = 0; index < COPIES; index += 1) {
    const of = Math.floor((index * honest.length) / COPIES);
    const copy = Object.entries(honest[of] ?? {}).map(([name, text]) => [name, disguise(text)]);
    lay(`copy-of-n${of}`, Object.fromEntries(copy));
    planted.add(`copy-of-n${of} n${of}`);
  }
  const { sources } = findSubmissions([folder]);

  const [start, used] = [performance.now(), process.cpuUsage()];
  const pairs = await findSimilar(sources, { root, exercises, limits }, undefined);
  const [seconds, { user, system }] = [(performance.now() - start) / 1000, process.cpuUsage(used)];

  const first = pairs.slice(0, COPIES).map(({ ids }) => [...ids].sort().join(' '));
  const missed = [...planted].filter((pair) => !first.includes(pair));
  const wrong = first.filter((pair) => !planted.has(pair));
  return {
    figures: [
      ['submissions compared, each with each', String(sources.length)],
      [`planted copies among the first ${COPIES} pairs (aim: ${COPIES})`, String(COPIES - missed.length)],
      [`honest pairs among the first ${COPIES} (aim: 0)`, String(wrong.length)],
      ['time, with reading all files (aim: under 10 s for 1,000)', `${seconds.toFixed(1)} s`],
      ['processor time', `${((user + system) / 1_000_000).toFixed(1)} s`],
    ],
    surprises: [...missed.map((pair) => `Not found: ${pair}`), ...wrong.map((pair) => `Honest: ${pair}`)],
  };
}
