import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';
import { temporaryFolder } from '../../dev/testing/submissions';
import { Submission } from '../core/submission';

const { Session } = outside<typeof import('./session')>('grader/jest/session');

const EXERCISE = '01-gradf';
const SOLUTION = readFileSync(path.join(ROOT, 'solutions', `${EXERCISE}.ts`), 'utf8');

const solved = (id: string) => new Submission(id, { [`${EXERCISE}.ts`]: { text: SOLUTION } });

/** A session of its own for `use`, because a process has one at a time. */
async function withSession<T>(use: (session: InstanceType<typeof Session>) => Promise<T>, hiddenTests?: string) {
  const session = new Session(ROOT, [EXERCISE], 42, { hiddenTests });
  return use(session).finally(() => session.close());
}

async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  for (let times = 0; times < 3; times++) {
    // The target of a new WeakRef is kept until the current job ends.
    await nextTurn();
    gc();
  }
}

test('a session releases submissions and results of earlier requests', async () => {
  await withSession(async (session) => {
    const kept: WeakRef<object>[] = [];
    const grade = async (id: string) => {
      const submission = solved(id);
      const { document } = await session.grade([submission]);
      expect(document.submissions[0]).toMatchObject({ id, status: 'pass' });
      kept.push(new WeakRef(submission), new WeakRef(document));
    };
    for (const id of ['one', 'two', 'three']) await grade(id);
    // The last request may stay in variables until the next one comes.
    await session.grade([]);
    await collectGarbage();
    expect(kept.filter((reference) => reference.deref())).toEqual([]);
  });
});

test('requests that were made before the session was closed are graded, later ones are refused', async () => {
  const session = new Session(ROOT, [EXERCISE], 42);
  const early = Promise.all([session.grade([solved('one')]), session.grade([solved('two')])]);
  const closed = session.close();
  await expect(session.grade([])).rejects.toThrow('The session is closed. Open another one to grade more.');
  const ids = (await early).map(({ document }) => document.submissions.map(({ id, status }) => [id, status]));
  expect(ids).toEqual([[['one', 'pass']], [['two', 'pass']]]);
  await closed;
});

test('a second session in a process fails, and the first one goes on', async () => {
  await withSession(async (first) => {
    const second = new Session(ROOT, [EXERCISE], 42);
    const reason = 'The suites are running already in this process.';
    await expect(second.grade([])).rejects.toThrow(reason);
    await expect(second.close()).rejects.toThrow(reason);
    const { document } = await first.grade([solved('one')]);
    expect(document.submissions[0]?.status).toBe('pass');
  });
});

test('a suite that does not load is named with each request', async () => {
  const hiddenTests = temporaryFolder();
  const suite = path.join(hiddenTests, `${EXERCISE}.test.ts`);
  writeFileSync(suite, `throw new Error('no suite');`);
  await withSession(async (session) => {
    for (const id of ['one', 'two']) {
      const { graderErrors } = await session.grade([solved(id)]);
      expect(graderErrors).toEqual([`${suite}: no suite.`]);
    }
  }, hiddenTests);
});

test('a request that Jest does not begin is answered by an error that says what to do', async () => {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'test'));
  writeFileSync(path.join(root, 'runner.js'), 'module.exports = class { runTests() {} };');
  writeFileSync(path.join(root, 'jest.config.js'), `module.exports = { runner: '<rootDir>/runner.js' };`);
  const session = new Session(root, [EXERCISE], 42);
  await expect(session.grade([solved('one')])).rejects.toThrow(
    'Jest ended before the tests were over. Run npm ci, and run the command again.',
  );
  await session.close();
});
