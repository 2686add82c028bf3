import { Gradebook, URGENCIES } from './gradebook';
import { OPEN_SUBMISSIONS } from './sweep';

/** Reasons that are shown. */
const MAX_REASONS = 10;

/** The state of a queue and its gradebook. */
interface Status {
  waiting: { version: string; urgency: string; count: number; oldestSeconds: number }[];
  hosts: { version: string; hosts: number; processes: number }[];
  gradedInLastMinute: number;
  graded: number;
  ungraded: { learner: string; reason: string }[];
  ungradedCount: number;
  differences: number;
  audits: number;
  /** Sentences about what needs a look. None: all is well. */
  alarms: string[];
}

/**
 * Prints the state of a queue.
 *
 * @param alarm seconds that a learner may wait
 * @returns 0, or 1 if something needs a look
 */
export async function printStatus(address: string, alarm: number, isJson: boolean): Promise<number> {
  const gradebook = new Gradebook(address);
  try {
    await gradebook.check();
    const status = await readStatus(gradebook, alarm);
    process.stdout.write(isJson ? `${JSON.stringify(status, null, 2)}\n` : `${render(status).join('\n')}\n`);
    return status.alarms.length === 0 ? 0 : 1;
  } finally {
    await gradebook.close();
  }
}

/** Reads the state of a queue from its gradebook. */
export async function readStatus(gradebook: Gradebook, alarm: number): Promise<Status> {
  const waiting = await gradebook.query<{ version: string; urgency: number; count: number; oldest: number }>(
    `select version, urgency, count(*)::int, extract(epoch from now() - min(at))::float as oldest
     from (${OPEN_SUBMISSIONS}) as open group by version, urgency order by version, urgency`,
  );
  const hosts = await gradebook.query<Status['hosts'][number]>(
    `select version, count(*)::int as hosts, sum(processes)::int as processes from hosts
     where seen > now() - interval '15 seconds' group by version order by version`,
  );
  const [sums] = await gradebook.query<Record<'graded' | 'minute' | 'ungraded' | 'differences' | 'audits', number>>(
    `select (select count(*)::int from grades) as graded,
       (select count(*)::int from grades where at > now() - interval '1 minute') as minute,
       (select count(*)::int from ungraded) as ungraded, (select count(*)::int from differences) as differences,
       (select count(*)::int from audits) as audits`,
  );
  const ungraded = await gradebook.query<Status['ungraded'][number]>(
    `select learner, reason from ungraded join handed_in using (key) order by ungraded.at desc limit ${MAX_REASONS}`,
  );
  const rows = waiting.map(({ version, urgency, count, oldest }) => ({
    version: version.slice(0, 12),
    urgency: nameOf(urgency),
    count,
    oldestSeconds: Math.round(oldest),
  }));
  const up = hosts.map((host) => ({ ...host, version: host.version.slice(0, 12) }));
  return {
    waiting: rows,
    hosts: up,
    gradedInLastMinute: sums?.minute ?? 0,
    graded: sums?.graded ?? 0,
    ungraded,
    ungradedCount: sums?.ungraded ?? 0,
    differences: sums?.differences ?? 0,
    audits: sums?.audits ?? 0,
    alarms: alarmsOf(rows, up, sums?.differences ?? 0, alarm),
  };
}

function nameOf(urgency: number): string {
  return Object.entries(URGENCIES).find(([, value]) => value === urgency)?.[0] ?? String(urgency);
}

function alarmsOf(waiting: Status['waiting'], hosts: Status['hosts'], differences: number, alarm: number): string[] {
  const alone = [...new Set(waiting.map(({ version }) => version))].filter(
    (version) => !hosts.some((host) => host.version === version),
  );
  const late = waiting.filter(({ urgency, oldestSeconds }) => urgency === 'learner' && oldestSeconds > alarm);
  return [
    ...alone.map((version) => `No host grades version ${version}: start npm run worker from its commit.`),
    ...late.map(({ oldestSeconds }) => `A learner waits for ${oldestSeconds} s. Start more hosts.`),
    ...(differences > 0
      ? [`${differences} grades differ from the first of their key: see the table differences, and its hosts.`]
      : []),
  ];
}

function render(status: Status): string[] {
  const { waiting, hosts, graded, gradedInLastMinute, ungraded, ungradedCount, audits, alarms } = status;
  return [
    ...waiting.map(
      ({ version, urgency, count, oldestSeconds }) =>
        `waiting   ${count} of urgency ${urgency}, version ${version}, the oldest for ${oldestSeconds} s`,
    ),
    ...(waiting.length === 0 ? ['waiting   none'] : []),
    ...hosts.map(
      ({ version, hosts: count, processes }) => `hosts     ${count} with ${processes} processes, version ${version}`,
    ),
    ...(hosts.length === 0 ? ['hosts     none'] : []),
    `graded    ${graded}, of these ${gradedInLastMinute} in the last minute; ${audits} graded twice`,
    `ungraded  ${ungradedCount}`,
    ...ungraded.map(({ learner, reason }) => `  ${learner}: ${reason}`),
    ...alarms.map((alarm) => `ALARM     ${alarm}`),
  ];
}
