import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { DEFAULT_SEED } from '../../grader/config/seed';
import { generateClass, type Member } from './generate';
import { layOutMember } from './lay-out-member';
import { median } from './median';

/** Submissions of each class. */
const SIZE = 200;

/** One in so many is broken. */
const SHARE = 10;

const RUNS = 3;

/**
 * Compares the time of a class in which a tenth is broken with one that has right and wrong submissions only, by turns.
 *
 * @param folder an empty folder
 * @returns lines of a table
 */
export function brokenFigures(root: string, folder: string): [string, string][] {
  const members = [...generateClass(root, 2 * SIZE, DEFAULT_SEED)];
  const sound = members.filter(({ kind }) => kind === 'right' || kind === 'wrong').slice(0, SIZE);
  const broken = members.filter(({ kind }) => kind === 'broken').slice(0, SIZE / SHARE);
  const classes = { sound, mixed: [...sound.slice(broken.length), ...broken] };
  for (const [name, all] of Object.entries(classes)) layOutClass(path.join(folder, name), all);
  const ratios = Array.from({ length: RUNS }, () => {
    const [mixed, plain] = ['mixed', 'sound'].map((name) => secondsOf(root, path.join(folder, name)));
    return (mixed as number) / (plain as number);
  });
  return [
    [`times as long for ${SIZE} submissions, a tenth of them broken (aim: at most 1.3)`, median(ratios).toFixed(2)],
  ];
}

function layOutClass(folder: string, members: readonly Member[]): void {
  for (const member of members) layOutMember(path.join(folder, member.id, 'exercises'), member);
}

/** @throws Error if grading does not exit with 0 */
function secondsOf(root: string, folder: string): number {
  const start = performance.now();
  const args = [path.join(root, 'grader', 'start.cjs'), 'grade', folder, '--out', `${folder}.json`];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Grading a class ended with ${status} instead of 0: ${stderr}`);
  return (performance.now() - start) / 1_000;
}
