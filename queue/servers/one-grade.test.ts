import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, expect, test } from '@jest/globals';
import { ROOT } from '../../dev/testing/root';
import type { Submission } from '../../grader/core/submission';
import { gradeBy, scoresOf, variant, variants } from '../testing/class';
import { FAULTS } from '../testing/faulty-host';
import { handedIn, keyOf, type Servers, until } from '../testing/servers';
import { serversForTests } from '../testing/servers-for-tests';

const servers = serversForTests();
let all: Servers;

beforeEach(async () => {
  all = await servers();
  await all.clear();
});

const grade = (submissions: readonly Submission[]) => gradeBy(all.dispatcher(), submissions);

test('each submission has one grade though hosts are killed while they grade', async () => {
  const submissions = variants(60);
  let host = await all.host();
  await all.host();
  const graded = grade(submissions);
  for (const kills of [5, 15, 25]) {
    await until(`${kills} are graded`, async () => (await all.counts()).grades >= kills);
    host.kill('SIGKILL');
    host = await all.host();
  }
  expect(scoresOf(await graded)).toEqual(submissions.map(() => 20));
  const { keys, grades, ungraded, starts, differences } = await all.counts();
  expect({ keys, grades, ungraded, differences }).toEqual({ keys: 60, grades: 60, ungraded: 0, differences: 0 });
  expect(starts).toBeGreaterThanOrEqual(60);
});

test('a submission that is handed in five times at once, and again later, is graded once', async () => {
  await all.host();
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => grade([variant(1)])));
  expect(outcomes.flatMap(scoresOf)).toEqual([20, 20, 20, 20, 20]);
  // As after an hour: the queue has forgotten the job.
  const jobs = all.jobs();
  await jobs.queue.remove(keyOf(variant(1)));
  await jobs.add([keyOf(variant(1))], 'class');
  await until('the job is over', async () => (await jobs.queue.getJobState(keyOf(variant(1)))) === 'completed');
  expect(await all.counts()).toEqual({ keys: 1, grades: 1, ungraded: 0, starts: 1, differences: 0 });
});

test('the grade of a host that was stopped for longer than its lock changes nothing', async () => {
  const stopped = await all.host();
  const graded = grade(variants(20));
  await until('it has begun', async () => (await all.counts()).starts > 0);
  stopped.kill('SIGSTOP');
  await all.host();
  const outcomes = await graded;
  const rows = () => all.postgres.run('select key, host, grade from grades order by key');
  const before = await rows();
  stopped.kill('SIGCONT');
  stopped.kill('SIGTERM');
  expect(await stopped.exit).toBe(0);
  expect(scoresOf(outcomes)).toHaveLength(20);
  expect(await rows()).toEqual(before);
  expect(await all.counts()).toMatchObject({ keys: 20, grades: 20, ungraded: 0, differences: 0 });
});

test('a submission that ends each host is given up by name, and its neighbours are graded', async () => {
  const submissions = [...variants(3), variant(3, FAULTS.poison), ...variants(3, 4)];
  let isOver = false;
  let hosts = 0;
  const keepOneUp = async () => {
    for (; !isOver; hosts += 1) await (await all.host()).exit;
  };
  const up = keepOneUp();
  const outcomes = await grade(submissions);
  isOver = true;
  await all.endHosts();
  await up;
  expect(outcomes.get('s3')).toEqual({
    graderError: '7 hosts ended while they graded it. If they were not stopped, its code is the cause.',
  });
  outcomes.delete('s3');
  expect(scoresOf(outcomes)).toEqual([20, 20, 20, 20, 20, 20]);
  expect(await all.counts()).toMatchObject({ keys: 7, grades: 6, ungraded: 1 });
  expect(hosts).toBeGreaterThanOrEqual(6);
});

test('a submission that takes four times as long as the lock is begun once', async () => {
  const script = path.join(ROOT, 'queue', 'testing', 'slow-worker.cjs');
  await all.host({ script });
  await all.host({ script });
  expect(scoresOf(await grade([variant(1, FAULTS.slow)]))).toEqual([20]);
  expect(await all.counts()).toMatchObject({ grades: 1, starts: 1 });
});

test('a host that gets a signal grades what it took, ends with 0, and nothing is begun twice', async () => {
  const first = await all.host();
  const graded = grade(variants(60));
  await until('some are graded', async () => (await all.counts()).grades > 0);
  first.kill('SIGTERM');
  expect(await first.exit).toBe(0);
  expect((await all.counts()).grades).toBe((await all.counts()).starts);
  await all.host();
  expect(scoresOf(await graded)).toHaveLength(60);
  expect(await all.counts()).toMatchObject({ keys: 60, grades: 60, starts: 60 });
});

test('jobs and files that are not sound fail for good, and the host grades on', async () => {
  const host = await all.host();
  const [jobs, gradebook] = [all.jobs(), all.gradebook()];
  const [right, swapped, huge] = [1, 2, 3].map((index) => handedIn(variant(index))) as [Row, Row, Row];
  const bad = [
    { ...swapped, files: right.files },
    { ...huge, files: gzipSync(Buffer.alloc(64 * 2 ** 20)) },
  ];
  await gradebook.handIn(jobs.version, 'class', [right, ...bad]);
  const lacking = keyOf(variant(4));
  const ids = ['0', '1', '2'].map((digit) => `s-${digit.repeat(64)}`) as [string, string, string];
  const data: [string, object][] = [
    [lacking, { v: 1, key: lacking }],
    [ids[0], { key: ids[0] }],
    [ids[1], { v: 1, key: ids[1], files: 'more' }],
    [ids[2], { v: 1, key: right.key }],
  ];
  for (const [jobId, content] of data) await jobs.queue.add('grade', content as never, { jobId, priority: 1 });
  await jobs.add(
    [right, ...bad].map(({ key }) => key),
    'class',
  );
  await until('all are over', async () => (await jobs.failed()).size === 6 && (await all.counts()).grades === 1);
  const reasons = await jobs.failed();
  expect(reasons.get(swapped.key)).toBe('Its files do not belong to its key.');
  expect(reasons.get(huge.key)).toBe('Its files cannot be unpacked, or are too large.');
  expect(reasons.get(lacking)).toBe('Its files are not in the gradebook.');
  for (const id of ids) expect(reasons.get(id)).toMatch(/^The job is not one of this version/);
  host.kill('SIGTERM');
  expect(await host.exit).toBe(0);
});

type Row = ReturnType<typeof handedIn>;
