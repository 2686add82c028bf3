import { runInThisContext } from 'node:vm';
import { afterEach, expect, test } from '@jest/globals';
import { answer } from '../../dev/testing/open-sandbox';

// The environment of the process itself: Jest gives tests a copy, and a change of that moves no clock.
const { env } = runInThisContext('process') as NodeJS.Process;
const { TZ } = env;

afterEach(() => {
  if (TZ === undefined) delete env.TZ;
  else env.TZ = TZ;
});

test.each([
  ['UTC', 0],
  ['Asia/Kolkata', -330],
  ['America/New_York', 300],
])('learner code is in UTC on a machine in %s', async (zone, minutes) => {
  env.TZ = zone;
  expect(new Date(2020, 0, 1).getTimezoneOffset()).toBe(minutes);
  const seen = await answer(`
    const date = new Date(Date.UTC(2020, 6, 1, 23, 45));
    return [String(date), date.getHours(), date.getDate(), date.getTimezoneOffset(), new Date(2020, 6, 1).getTime(),
      Date.parse('2020-07-01T00:00'), date.toLocaleString(), Date()].join('\\n');`);
  expect((seen as string).split('\n')).toEqual([
    'Wed Jul 01 2020 23:45:00 GMT+0000',
    '23',
    '1',
    '0',
    '1593561600000',
    '1593561600000',
    '07/01/2020, 11:45:00 PM',
    'Wed Jan 01 2020 00:00:00 GMT+0000',
  ]);
});
