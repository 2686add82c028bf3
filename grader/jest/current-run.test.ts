import { expect, test } from '@jest/globals';
import { currentRun, type SuiteRun, withCurrentRun } from './current-run';

const run = { root: 'one' } as SuiteRun;

test('a run is the current one until its task is over', async () => {
  expect(currentRun()).toBeUndefined();
  const seen = await withCurrentRun(run, async () => {
    await null;
    return currentRun();
  });
  expect(seen).toBe(run);
  expect(currentRun()).toBeUndefined();
});

test('a run whose task fails makes room for the next one', async () => {
  const failed = withCurrentRun(run, () => Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
  expect(currentRun()).toBeUndefined();
});

test('a second run is refused, and the first one stays the current one', async () => {
  await withCurrentRun(run, async () => {
    const second = withCurrentRun({ root: 'two' } as SuiteRun, async () => {});
    await expect(second).rejects.toThrow('The suites are running already in this process.');
    expect(currentRun()).toBe(run);
  });
});
