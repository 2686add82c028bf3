import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, jest, test } from '@jest/globals';
import type { ResultDocument } from '../../../grader/core/result';
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

/** Milliseconds that a test may take: it grades everything once or twice, in a minute each on an idle machine. */
const VERSION_TEST_MS = 600_000;

jest.setTimeout(VERSION_TEST_MS);
requireVersions(ROOT);

const folder = temporaryFolder();
const submissions = once(() =>
  Object.entries(allSubmissions()).map(([id, files]) => layOut(path.join(folder, 'class'), id, files)),
);

/** The results of all submissions as JSON, by id: everything that the document says but for the durations. */
function gradedBy(version: string): Map<string, string> {
  const out = path.join(folder, `${version}.json`);
  const { zone, workers, order } = WAYS[VERSIONS.indexOf(version)] as (typeof WAYS)[number];
  const folders = order(submissions());
  const args = [path.join(ROOT, 'grader', 'start.cjs'), 'grade', ...folders, '--out', out, '--workers', workers];
  const env = commandEnvironment({ TZ: zone });
  const start = performance.now();
  const { status } = spawnSync(programOf(ROOT, version), args, { env, stdio: 'ignore' });
  process.stderr.write(`Node ${version} took ${((performance.now() - start) / 1000).toFixed(0)} s.\n`);
  expect(status).toBe(0);
  const document = JSON.parse(readFileSync(out, 'utf8')) as ResultDocument;
  return new Map(
    document.submissions.map((result) => [
      result.id,
      JSON.stringify(result, (key, value) => (key === 'durationMs' ? 0 : value), 1),
    ]),
  );
}

const byFirst = once(() => gradedBy(FIRST));

test.each(OTHERS)(`Node %s gives each submission the document that Node ${FIRST} gives`, (version) => {
  const expected = byFirst();
  const results = gradedBy(version);
  expect([...results.keys()].sort()).toEqual([...expected.keys()].sort());
  const different = [...results].filter(([id, result]) => result !== expected.get(id));
  process.stderr.write(`${results.size} documents of Node ${version} compared, ${different.length} differ.\n`);
  for (const [id, result] of different.slice(0, 1)) expect([id, result]).toEqual([id, expected.get(id)]);
  expect(different.map(([id]) => id)).toEqual([]);
});
