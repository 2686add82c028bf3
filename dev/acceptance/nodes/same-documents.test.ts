import { spawn } from 'node:child_process';
import { once as event } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, jest, test } from '@jest/globals';
import type { ResultDocument, SubmissionResult } from '../../../grader/core/result';
import { allSubmissions } from '../../node-versions/all-submissions';
import { programOf, requireVersions, VERSIONS } from '../../node-versions/versions';
import { commandEnvironment } from '../../testing/command';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { layOut, temporaryFolder } from '../../testing/submissions';

const [FIRST = '', ...OTHERS] = VERSIONS;
/** Each version runs in another time zone, grades in another order and by other processes: none of it may show. */
const WAYS = [
  { zone: 'UTC', workers: '2', order: (all: string[]) => all },
  { zone: 'Asia/Kolkata', workers: '1', order: (all: string[]) => all.toReversed() },
  { zone: 'America/New_York', workers: '2', order: (all: string[]) => [...all.slice(200), ...all.slice(0, 200)] },
  { zone: 'Pacific/Chatham', workers: '3', order: (all: string[]) => all.toReversed() },
] as const;

/** Milliseconds that a test may take: the first one waits for two versions, in a minute on an idle machine. */
const VERSION_TEST_MS = 600_000;

jest.setTimeout(VERSION_TEST_MS);
requireVersions(ROOT);

const folder = temporaryFolder();
const submissions = once(() =>
  Object.entries(allSubmissions()).map(([id, files]) => layOut(path.join(folder, 'class'), id, files)),
);

/** The results of all submissions as JSON, by id: everything that the document says but for the durations. */
type Documents = Map<string, string>;

interface Graded {
  /** How the command ended. */
  status: number | null;
  documents: Documents;
}

async function gradeBy(version: string): Promise<Graded> {
  const out = path.join(folder, `${version}.json`);
  const { zone, workers, order } = WAYS[VERSIONS.indexOf(version)] as (typeof WAYS)[number];
  const folders = order(submissions());
  const args = [path.join(ROOT, 'grader', 'start.cjs'), 'grade', ...folders, '--out', out, '--workers', workers];
  const start = performance.now();
  const child = spawn(programOf(ROOT, version), args, { env: commandEnvironment({ TZ: zone }), stdio: 'ignore' });
  const [status] = (await event(child, 'close')) as [number | null];
  process.stderr.write(`Node ${version} took ${((performance.now() - start) / 1000).toFixed(0)} s.\n`);
  if (status !== 0) return { status, documents: new Map() };
  const { submissions: results } = JSON.parse(readFileSync(out, 'utf8')) as ResultDocument;
  const textOf = (result: SubmissionResult) =>
    JSON.stringify(result, (key, value) => (key === 'durationMs' ? 0 : value), 1);
  return { status, documents: new Map(results.map((result) => [result.id, textOf(result)])) };
}

/** What all versions give, two at a time: some attacks wait for the clock, which leaves a core to the other version. */
const graded = once(() => {
  const runs: Promise<Graded>[] = [];
  for (const [index, version] of VERSIONS.entries()) {
    const earlier = runs[index - 2] ?? Promise.resolve();
    runs.push(earlier.then(() => gradeBy(version)));
  }
  return new Map(VERSIONS.map((version, index) => [version, runs[index] as Promise<Graded>]));
});

async function documentsOf(version: string): Promise<Documents> {
  const { status, documents } = (await graded().get(version)) as Graded;
  expect(status).toBe(0);
  return documents;
}

test.each(OTHERS)(`Node %s gives each submission the document that Node ${FIRST} gives`, async (version) => {
  const expected = await documentsOf(FIRST);
  const results = await documentsOf(version);
  expect([...results.keys()].sort()).toEqual([...expected.keys()].sort());
  const different = [...results].filter(([id, result]) => result !== expected.get(id));
  process.stderr.write(`${results.size} documents of Node ${version} compared, ${different.length} differ.\n`);
  for (const [id, result] of different.slice(0, 1)) expect([id, result]).toEqual([id, expected.get(id)]);
  expect(different.map(([id]) => id)).toEqual([]);
});
