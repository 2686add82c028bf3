import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { MistakeRecord } from '../../grader/advice/diagnosis/mistake-record';
import { readArguments } from '../../grader/commands/arguments';
import { type Help, NOT_RUN } from '../../grader/commands/help';
import { ENGINE_COPIES } from '../../grader/config/engine-copies';
import { mistakesFile } from '../../grader/config/read-mistakes';
import { DEFAULT_SEED } from '../../grader/config/seed';
import { exerciseIds } from '../../grader/config/suites';
import { SuiteFailure } from '../../grader/core/suite-failure';
import { writeAtomically } from '../../grader/files/write-atomically';
import { readSubmission } from '../../grader/intake/open';
import { runSuites } from '../../grader/jest/session';
import { loadMistakes } from '../mistakes/load-mistakes';
import { measureMistakes } from '../mistakes/measure-mistakes';
import type { GivenCode } from '../mistakes/quoted-pieces';
import { recordOf } from '../mistakes/record-of';
import { loadSlips, screensFile } from '../slips/load-slips';
import { measureSlips } from '../slips/measure-slips';
import { screenRow } from '../slips/screen-row';
import { readScreensPage, writeScreensPage } from '../slips/screens-page';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run record [-- stubs|slips]',
  does: 'Writes what is made from other files: the stubs for npm run reset, and the results of every mistake.',
  arguments: { '[stubs|slips]': 'writes the stubs alone, or what the first screen says of slips' },
  exits: { 0: 'the files are written', 2: NOT_RUN },
  example: 'npm run record -- stubs',
} as const satisfies Help;

/**
 * `npm run record`: writes the files that are made from others: the stubs for `npm run reset`, and the results of every
 * mistake for diagnoses. `npm run record -- stubs` writes the stubs alone. `npm run record -- slips` writes what the
 * first screen says of slips. It is a process of its own, because a process reads the recorded mistakes once.
 */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  const [what, ...more] = positionals;
  if (more.length > 0 || (what !== undefined && what !== 'stubs' && what !== 'slips'))
    throw new Error(`Expected nothing, "stubs" or "slips", got "${positionals.join(' ')}". Usage: ${HELP.usage}`);
  if (what === 'slips') {
    await recordScreens(root);
    return 0;
  }
  await recordStubs(root);
  if (what === undefined) await recordMistakes(root);
  return 0;
}

async function recordMistakes(root: string): Promise<void> {
  for (const exercise of exerciseIds(root)) {
    if (!existsSync(path.join(root, 'test', 'mistakes', exercise))) continue;
    const record = await measureRecord(root, exercise);
    writeAtomically(mistakesFile(root, exercise), recordText(record));
    process.stdout.write(`${Object.keys(record).length} mistakes of ${exercise} recorded\n`);
  }
}

async function recordScreens(root: string): Promise<void> {
  const file = screensFile(root);
  const judged = existsSync(file) ? readScreensPage(readFileSync(file, 'utf8')) : [];
  const measured = await measureSlips(root, loadSlips(root, exerciseIds(root)));
  const rows = measured.map(({ slip, result }) => screenRow(slip, result, judged));
  writeAtomically(file, writeScreensPage(rows));
  const open = rows.filter(({ helps }) => helps === '?').length;
  process.stdout.write(`${rows.length} screens of slips recorded, ${open} of them are to be judged\n`);
}

/** JSON as Biome formats it: short lists on one line each, and 1e38 where JavaScript writes 1e+38. */
function recordText(record: MistakeRecord): string {
  const oneLine = (list: string) => list.replaceAll(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']');
  const text = JSON.stringify(record, null, 2).replaceAll(/\[[^[\]{}]*\]/g, oneLine);
  return `${text.replaceAll(/(?<=: -?\d[\d.]*)e\+(?=\d+,?$)/gm, 'e')}\n`;
}

/** @throws Error if an exercise holds an answer, which `npm run reset` would then restore in place of a stub */
async function recordStubs(root: string): Promise<void> {
  const ids = exerciseIds(root);
  const submission = readSubmission({ kind: 'path', id: 'exercises', where: path.join(root, 'exercises') }, ids);
  const { document, graderErrors } = await runSuites(root, [submission], ids, DEFAULT_SEED);
  if (graderErrors.length > 0) throw new SuiteFailure(graderErrors);
  for (const { id, tests } of document.submissions[0]?.exercises ?? []) {
    if (!tests.every(({ status }) => status === 'not-started' || status === 'waiting'))
      throw new Error(
        `exercises/${id}.ts is not a stub: not all of its tests are "not started". Run npm run reset -- ${id} first.`,
      );
  }
  const folder = path.join(root, 'test', 'stubs');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (!ids.includes(path.basename(name, '.ts'))) rmSync(path.join(folder, name), { recursive: true });
  for (const id of ids) {
    const stub = readFileSync(path.join(root, 'exercises', `${id}.ts`), 'utf8');
    writeAtomically(path.join(folder, `${id}.ts`), stub);
  }
  cpSync(path.join(root, 'engine'), path.join(root, ENGINE_COPIES), { recursive: true });
  process.stdout.write(`${ids.length} stubs recorded\n`);
}

/** The results of an exercise's mistakes. Mistakes that compute the same are recorded under one name. */
async function measureRecord(root: string, exercise: string): Promise<MistakeRecord> {
  const all = loadMistakes(root, exercise);
  const mistakes = all.filter(({ sameAs }) => sameAs === undefined);
  const given = givenCode(root, exercise);
  const results = await measureMistakes(root, exercise, mistakes, DEFAULT_SEED);
  return Object.fromEntries(
    mistakes.map(({ name, diagnosis, code }) => {
      const measured = results.get(name);
      if (!measured) throw new Error(`The mistake ${exercise}/${name} has no result.`);
      const alike = all.filter(({ sameAs }) => sameAs === name).map((same) => same.code);
      return [name, recordOf({ diagnosis, code, alike }, measured, given)];
    }),
  );
}

/** What of `engine/` is no part of answers, or a whole library: pieces of it, such as toFixed, are a learner's own. */
const NOT_IN_ANSWERS = /^(?:draw|jax|library)\./;

/** Code that holds no mistake. */
function givenCode(root: string, exercise: string): GivenCode {
  const textOf = (...names: string[]) => readFileSync(path.join(root, ...names), 'utf8');
  const names = readdirSync(path.join(root, 'engine')).filter((name) => !NOT_IN_ANSWERS.test(name));
  const engine = names.map((name) => textOf('engine', name)).join('\n');
  return { solution: textOf('solutions', `${exercise}.ts`), engine };
}
