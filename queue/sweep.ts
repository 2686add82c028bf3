import type { Gradebook, Urgency } from './gradebook';
import { URGENCIES } from './gradebook';
import type { JobQueue } from './job-queue';

/** What a sweep did. */
export interface Swept {
  /** Submissions that were lost, and wait again. */
  again: number;
  /** Submissions that were given up, which have a reason now. */
  givenUp: number;
  /** Submissions that had waited for so long that they go first now. */
  hastened: number;
}

/** Seconds after which a submission without a grade is looked for in the queue, and after which it goes first. */
export interface SweepTimes {
  lostAfter: number;
  oldAfter: number;
}

export const SWEEP_TIMES: SweepTimes = { lostAfter: 120, oldAfter: 15 * 60 };

/** Submissions of one version that a sweep looks at. The next sweep looks at others. */
const MAX_SWEPT = 1_000;

/** The submissions that still count for a learner, and have neither a grade nor a reason. */
export const OPEN_SUBMISSIONS = `select key, version, min(urgency) as urgency, min(at) as at from handed_in
  where not exists (select from grades where grades.key = handed_in.key)
    and not exists (select from ungraded where ungraded.key = handed_in.key)
  group by key, version`;

/** The versions with submissions that have no grade yet. */
export async function openVersions(gradebook: Gradebook): Promise<string[]> {
  const rows = await gradebook.query<{ version: string }>(`select distinct version from (${OPEN_SUBMISSIONS}) as open`);
  return rows.map(({ version }) => version);
}

/**
 * Records why submissions of a version failed, adds lost ones to the queue again, and moves old ones forward. This
 * repairs a submitter that died between the gradebook and the queue, and a queue that lost its last second, or all.
 */
export async function sweep(
  gradebook: Gradebook,
  jobs: JobQueue,
  { lostAfter, oldAfter }: SweepTimes = SWEEP_TIMES,
): Promise<Swept> {
  const givenUp = await recordFailures(gradebook, jobs);
  const open = await gradebook.query<{ key: string; urgency: number; age: number }>(
    `select key, urgency, extract(epoch from now() - at)::float as age from (${OPEN_SUBMISSIONS}) as open
     where version = $1 and at <= now() - make_interval(secs => $2) order by at, random() limit ${MAX_SWEPT}`,
    [jobs.version, Math.min(lostAfter, oldAfter)],
  );
  let again = 0;
  for (const urgency of Object.keys(URGENCIES) as Urgency[]) {
    const lost = open.filter((one) => one.urgency === URGENCIES[urgency] && one.age >= lostAfter);
    again += await jobs.addLost(
      lost.map(({ key }) => key),
      urgency,
    );
  }
  const old = open.filter(({ urgency, age }) => urgency > URGENCIES.learner && age >= oldAfter).map(({ key }) => key);
  await jobs.hasten(old, 'learner');
  return { again, givenUp, hastened: old.length };
}

/** Records the reasons of jobs that failed for good, and returns their number. */
export async function recordFailures(gradebook: Gradebook, jobs: JobQueue): Promise<number> {
  const failed = [...(await jobs.failed())].filter(([id]) => id.startsWith('s-'));
  if (failed.length === 0) return 0;
  await gradebook.giveUp(jobs.version, new Map(failed));
  return failed.length;
}
