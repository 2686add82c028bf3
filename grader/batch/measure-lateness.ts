import type { Lateness, LatePolicy } from '../core/lateness';
import type { HandedIn } from '../core/source-facts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A time with or without seconds, and with or without its offset. */
const TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * Measures how late a submission is.
 *
 * @param due the learner's own date, which wins over that of the course
 * @throws Error if a date is none
 */
export function measureLateness(handedIn: HandedIn, policy?: LatePolicy, due = policy?.due): Lateness {
  const { at, isLate = false } = handedIn;
  const marked = { ...(at !== undefined && { at }), isLate, share: 0 };
  if (!policy || due === undefined || at === undefined) return marked;
  const { timeZone = 'UTC', graceMinutes = 0, percentPerDay = 0, most = 100 } = policy;
  // A time that the clocks show twice counts for the learner.
  const overdue = instantOf(at, timeZone, Math.min) - instantOf(due, timeZone, Math.max);
  if (overdue <= graceMinutes * MINUTE_MS) return { at, isLate: false, hours: 0, share: 0 };
  const share = Math.min(Math.ceil(overdue / DAY_MS) * percentPerDay, most) / 100;
  return { at, isLate: true, hours: Math.round((10 * overdue) / HOUR_MS) / 10, share };
}

/**
 * The milliseconds since 1970 of a time.
 *
 * @param choose takes one of two, in the night when clocks are put back, or leave an hour out
 * @throws Error if it is no time
 */
function instantOf(text: string, timeZone: string, choose: (...times: number[]) => number): number {
  const [, day, minutes, seconds = ':00', offset] = TIME.exec(text) ?? [];
  if (day === undefined) throw new Error(`Expected a time such as 2026-11-20T23:59, got "${text}".`);
  const clock = `${day}T${minutes}${seconds}`;
  if (offset !== undefined) return Date.parse(`${clock}${offset.replace(/^(...)(\d\d)$/, '$1:$2')}`);
  const asUtc = Date.parse(`${clock}Z`);
  const possible = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => asUtc - (clockAt(near, timeZone) - near));
  const real = possible.filter((instant) => clockAt(instant, timeZone) === asUtc);
  return choose(...(real.length > 0 ? real : possible));
}

/** What the clocks show there at an instant, as if it were UTC. */
function clockAt(instant: number, timeZone: string): number {
  const options = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const;
  return Date.parse(`${new Intl.DateTimeFormat('sv', options).format(instant).replace(' ', 'T')}Z`);
}
