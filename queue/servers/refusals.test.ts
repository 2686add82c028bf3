import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { command } from '../../dev/testing/command';
import { layOut, temporaryFolder } from '../../dev/testing/submissions';
import { gradeBy, jobsFor, scoresOf, variant, variants } from '../testing/class';
import { RedisServer } from '../testing/redis-server';
import { type Servers, until } from '../testing/servers';
import { serversForTests } from '../testing/servers-for-tests';
import { WORKER_RIGHTS } from '../worker-rights';

const servers = serversForTests();
let all: Servers;

beforeEach(async () => {
  all = await servers();
  await all.clear();
});

const folder = temporaryFolder();

test('a Redis that may drop jobs is refused in one sentence', async () => {
  const evicting = await RedisServer.start({ 'maxmemory-policy': 'allkeys-lru' });
  try {
    const { status, stderr } = command('worker', ['--workers', '1'], {
      env: { ...all.environment, GRADKATA_QUEUE: evicting.address },
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^gradkata: The queue at 127\.0\.0\.1:\d+ drops jobs when its memory is full \(.*allkeys-lru\)\. .*\n$/,
    );
  } finally {
    await evicting.end();
  }
});

test('a full Redis refuses a class in one sentence, and takes it when there is room', async () => {
  await all.redis.run('CONFIG', 'SET', 'maxmemory', '1mb');
  const submit = () => all.dispatcher().submit(jobsFor(variants(2)));
  await expect(submit()).rejects.toThrow(
    new Error('Redis is full. Raise its maxmemory, or wait, then run the same command again.'),
  );
  await all.redis.run('CONFIG', 'SET', 'maxmemory', '256mb');
  await all.host();
  expect(scoresOf(await gradeBy(all.dispatcher(), variants(2)))).toEqual([20, 20]);
});

test('a version without a host is named in ten seconds, and no host of another version takes its jobs', async () => {
  await all.host();
  const where = layOut(folder, 'alice', { '01-gradf.ts': 'export const gradf = () => [1, 2, 3];\n' });
  const { status, stderr } = command('grade', [where, '--exercise', '02', '--queue', 'env', '--gradebook', 'env'], {
    env: all.environment,
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^gradkata: No host grades version [0-9a-f]{12}: start npm run worker from this commit/m);
  expect(await all.counts()).toMatchObject({ keys: 1, grades: 0, starts: 0 });
  const told = command('worker', ['status'], { env: all.environment });
  expect(told.status).toBe(1);
  expect(told.stdout).toMatch(/^ALARM +No host grades version [0-9a-f]{12}/m);
});

test('the role and the account of hosts may not change a grade, nor see who handed in what', async () => {
  await all.postgres.run("create role host login password 'host' in role gradkata_worker");
  const client = new Client(all.postgres.address.replace('postgres@', 'host:host@'));
  await client.connect();
  const refused = async (text: string) => {
    const code = await client.query(text).then(
      () => 'done',
      (error) => error.code,
    );
    expect([text, code]).toEqual([text, '42501']);
  };
  await refused("update grades set score = 100 where key = 'x'");
  await refused('delete from grades');
  await refused('select * from handed_in');
  await refused("insert into handed_in values ('x', 'x', 'x', 1)");
  await refused("insert into ungraded values ('x', 'x', 'x')");
  await refused("update files set gz = ''");
  await refused('delete from differences');
  await client.end();
  await all.redis.run('ACL', 'SETUSER', 'host', 'on', '>secret', ...WORKER_RIGHTS);
  const redis = new Redis(all.redis.address.replace('//', '//host:secret@'));
  await expect(redis.get('other')).rejects.toThrow('NOPERM');
  await expect(redis.flushall()).rejects.toThrow('NOPERM');
  await expect(redis.config('SET', 'maxmemory-policy', 'allkeys-lru')).rejects.toThrow('NOPERM');
  redis.disconnect();
  // These rights are enough to grade.
  const addresses = {
    GRADKATA_QUEUE: all.redis.address.replace('//', '//host:secret@'),
    GRADKATA_GRADEBOOK: all.postgres.address.replace('postgres@', 'host:host@'),
  };
  await all.host({}, addresses);
  expect(scoresOf(await gradeBy(all.dispatcher(), [variant(1)]))).toEqual([20]);
  await all.endHosts();
  await all.postgres.run('drop role host');
});

test('two hosts that differ are an alarm, and both results are kept', async () => {
  await all.host({ isDishonest: true });
  const outcomes = await gradeBy(all.dispatcher('class', 100), [variant(1), variant(2)]);
  expect(scoresOf(outcomes)).toEqual([99, 99]);
  await all.host();
  await until('both are graded again', async () => (await all.counts()).differences === 2);
  expect(await all.counts()).toMatchObject({ keys: 2, grades: 2, ungraded: 0 });
  const { status, stdout } = command('worker', ['status'], { env: all.environment });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^ALARM +2 grades differ from the first of their key/m);
});

test('a submitter hands in without waiting, a worker grades, and drain tells the end', async () => {
  const class2 = path.join(folder, 'class');
  for (const index of [1, 2]) layOut(class2, `s${index}`, { '01-gradf.ts': `// ${index}\nexport {};\n` });
  const secret = path.join(folder, 'queue.secret');
  writeFileSync(secret, `${all.redis.address}\n`);
  const env = { ...all.environment, GRADKATA_QUEUE: undefined, GRADKATA_QUEUE_FILE: secret };
  const handed = command('grade', [class2, '--queue', 'env', '--no-wait'], { env });
  expect([handed.status, handed.stdout]).toEqual([0, '']);
  expect(handed.stderr).toBe('2 submissions wait for the workers. The same command without --no-wait waits, too.\n');
  await all.host({ exercise: [] });
  const drained = command('worker', ['drain'], { env });
  expect(drained.status).toBe(0);
  expect(await all.counts()).toMatchObject({ keys: 2, grades: 2, ungraded: 0 });
});
