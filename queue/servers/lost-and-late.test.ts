import { beforeEach, expect, test } from '@jest/globals';
import { sweepAll } from '../run-sweeps';
import { gradeBy, jobsFor, scoresOf, variant, variants } from '../testing/class';
import { handedIn, keyOf, type Servers, until } from '../testing/servers';
import { serversForTests } from '../testing/servers-for-tests';

const servers = serversForTests();
let all: Servers;

beforeEach(async () => {
  all = await servers();
  await all.clear();
});

/** A sweep that does not wait: as after two minutes, or a quarter of an hour. */
const NOW = { lostAfter: 0, oldAfter: 3_600 };

test('nothing is missing and nothing twice after Redis and PostgreSQL were killed while hosts grade', async () => {
  const submissions = variants(60);
  await all.host();
  const graded = gradeBy(all.dispatcher(), submissions);
  await until('some are graded', async () => (await all.counts()).grades >= 5);
  await all.redis.kill();
  await all.redis.startAgain();
  await until('more are graded', async () => (await all.counts()).grades >= 25);
  await all.postgres.kill();
  await all.postgres.startAgain();
  // The last second of Redis may be lost. In a minute the submitter would sweep.
  await sweepAll(all.addresses, NOW);
  expect(scoresOf(await graded)).toEqual(submissions.map(() => 20));
  expect(await all.counts()).toMatchObject({ keys: 60, grades: 60, ungraded: 0, differences: 0 });
});

test('hosts come back by themselves when both servers were away for longer than a lock', async () => {
  const host = await all.host();
  await all.redis.kill();
  await all.postgres.kill();
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  await all.redis.startAgain();
  await all.postgres.startAgain();
  expect(scoresOf(await gradeBy(all.dispatcher(), variants(3)))).toEqual([20, 20, 20]);
  host.kill('SIGTERM');
  expect(await host.exit).toBe(0);
});

test('the sweep finds what a submitter recorded and did not get into the queue, and an empty queue', async () => {
  const submissions = variants(4).map(handedIn);
  await all.gradebook().handIn(all.jobs().version, 'class', submissions.slice(0, 2));
  await all.dispatcher().submit(jobsFor(variants(2, 2)));
  await all.redis.run('FLUSHALL');
  expect(await sweepAll(all.addresses)).toEqual({ again: 0, givenUp: 0, hastened: 0 });
  expect(await sweepAll(all.addresses, NOW)).toEqual({ again: 4, givenUp: 0, hastened: 0 });
  expect(await sweepAll(all.addresses, NOW)).toEqual({ again: 0, givenUp: 0, hastened: 0 });
  await all.host();
  await until('all are graded', async () => (await all.counts()).grades === 4);
  expect(await all.counts()).toMatchObject({ keys: 4, grades: 4, starts: 4 });
});

test('a learner is graded before ten thousand regrades, and an old regrade before learners', async () => {
  const [jobs, gradebook] = [all.jobs(), all.gradebook()];
  const old = handedIn(variant(0));
  await gradebook.handIn(jobs.version, 'regrade', [old]);
  await jobs.add([old.key], 'regrade');
  const others = Array.from({ length: 10_000 }, (_, index) => `s-${String(index).padStart(64, '0')}`);
  await jobs.add(others, 'regrade');
  const first = async () => (await jobs.queue.getPrioritized(0, 1)).map(({ id }) => id);
  expect(await first()).toEqual([old.key, others[0]]);
  const learner = variant(1);
  await all.dispatcher('learner').submit(jobsFor([learner]));
  expect(await first()).toEqual([keyOf(learner), old.key]);
  // What waits as a regrade, and is handed in by a learner now.
  await gradebook.handIn(jobs.version, 'regrade', [handedIn(variant(2))]);
  await jobs.add([keyOf(variant(2))], 'regrade');
  await all.dispatcher('learner').submit(jobsFor([variant(2)]));
  expect(await first()).toEqual([keyOf(learner), keyOf(variant(2))]);
  await all.postgres.run("update handed_in set at = now() - interval '16 minutes' where urgency = 100");
  expect(await sweepAll(all.addresses)).toMatchObject({ hastened: 1 });
  await all.dispatcher('learner').submit(jobsFor([variant(3)]));
  const order = (await jobs.queue.getPrioritized(0, 3)).map(({ id }) => id);
  expect(order).toEqual([keyOf(learner), keyOf(variant(2)), old.key, keyOf(variant(3))]);
});

test('a newer submission of a learner takes the place of one that waits', async () => {
  const jobs = all.jobs();
  const [older, newer] = [variant(1), variant(2)];
  const submit = (key: string, one: typeof older, ids: string[]) =>
    all.dispatcher().submit([{ key, ids, read: () => one }]);
  await submit('first', older, ['ada', 'bob']);
  await submit('second', newer, ['ada']);
  // Bob's last one is still the older.
  expect(await jobs.queue.getJobState(keyOf(older))).toBe('prioritized');
  await submit('third', newer, ['bob']);
  expect(await jobs.queue.getJobState(keyOf(older))).toBe('unknown');
  expect(await jobs.queue.getJobState(keyOf(newer))).toBe('prioritized');
});
