import { describe, expect, test } from '@jest/globals';
import { measureLateness } from './measure-lateness';

const POLICY = {
  ...{ due: '2026-11-20T23:59', timeZone: 'Europe/Berlin' },
  ...{ graceMinutes: 15, percentPerDay: 10, most: 50 },
};
const late = (at: string, more: Partial<typeof POLICY> = {}, due?: string) =>
  measureLateness({ at }, { ...POLICY, ...more }, due);

describe('a submission', () => {
  test.each([
    ['exactly when it is due', '2026-11-20T23:59:00', 0, { isLate: false, share: 0 }],
    ['one second after', '2026-11-20T23:59:01', 0, { isLate: true, hours: 0, share: 0.1 }],
    ['within the grace', '2026-11-21T00:14:00', 15, { isLate: false, share: 0 }],
    ['one second after the grace', '2026-11-21T00:14:01', 15, { isLate: true, hours: 0.3, share: 0.1 }],
    ['exactly a day later', '2026-11-21T23:59:00', 0, { isLate: true, hours: 24, share: 0.1 }],
    ['a day and a second later', '2026-11-21T23:59:01', 0, { isLate: true, share: 0.2 }],
    ['a year later', '2027-11-20T23:59:00', 0, { isLate: true, share: 0.5 }],
    ['in time, told with an offset', '2026-11-20T22:59:00Z', 0, { isLate: false }],
    ['late, told with an offset', '2026-11-20 17:59:01-0500', 0, { isLate: true }],
  ])('%s', (_, at, graceMinutes, expected) => {
    expect(late(at, { graceMinutes })).toMatchObject(expected);
  });

  test('has the date of an extension, if there is one', () => {
    expect(late('2026-11-25T10:00:00', {}, '2026-11-25 12:00')).toMatchObject({ isLate: false, share: 0 });
    expect(late('2026-11-25T12:20:00', {}, '2026-11-25 12:00')).toMatchObject({ isLate: true, share: 0.1 });
  });

  test('in the night when clocks are put back, is late after the second time that they show the hour', () => {
    const more = { due: '2026-10-25T02:30', graceMinutes: 0 };
    expect(late('2026-10-25T02:30:00', more).isLate).toBe(false);
    expect(late('2026-10-25T01:00:00Z', more).isLate).toBe(false);
    expect(late('2026-10-25T01:30:01Z', more).isLate).toBe(true);
  });

  test('in the night when clocks are put forward, is due at an hour that there is not', () => {
    const more = { due: '2026-03-29T02:30', graceMinutes: 0 };
    expect(late('2026-03-29T01:30:00Z', more).isLate).toBe(false);
    expect(late('2026-03-29T03:31:00', more).isLate).toBe(true);
  });

  test('of which only a mark is known costs nothing by itself', () => {
    expect(measureLateness({ isLate: true }, POLICY)).toEqual({ isLate: true, share: 0 });
    expect(measureLateness({ at: '2026-11-20T23:59:01' })).toMatchObject({ isLate: false, share: 0 });
  });
});

test('a date that is none is an error', () => {
  expect(() => late('2026-11-21T00:00:00', {}, 'next week')).toThrow('Expected a time such as 2026-11-20T23:59, got');
});
