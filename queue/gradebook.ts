import { Pool } from 'pg';
import { errorCode } from '../grader/core/error-code';
import { type Grade, gradeHash, gradeScore, packGrade, unpackGrade } from './packed-outcome';
import { isConnectionLost, Patience } from './patience';

/** A smaller number is graded first. BullMQ would run jobs without a priority before all others. */
export const URGENCIES = { learner: 1, class: 10, regrade: 100 } as const;

export type Urgency = keyof typeof URGENCIES;

/** What a learner handed in. */
export interface HandedIn {
  key: string;
  learners: readonly string[];
  files: Buffer;
}

/** What the gradebook knows of a key. */
export interface Known {
  files: Buffer | undefined;
  /** The host that graded it. Undefined if it has no grade. */
  gradedBy: string | undefined;
  /** How often a host began to grade it. */
  starts: number;
}

/** The end of a submission's way: its grade, or why there is none. */
export type Settled = { key: string; files: Buffer } & ({ grade: Grade } | { reason: string });

const MISSING_TABLE = '42P01';

/** PostgreSQL's code for a command that a role may not run. */
const FORBIDDEN = '42501';

/** A host without a sign for so many seconds is down. It gives one every 5 s. */
const HOST_SECONDS = 15;

/** The tables of handed in submissions and their grades. */
export class Gradebook {
  private readonly pool: Pool;
  private readonly patience: Patience;
  private isOver = false;

  /** @param address see `readAddresses` */
  constructor(private readonly address: string) {
    this.pool = new Pool({ connectionString: address, max: 4, connectionTimeoutMillis: 5_000, keepAlive: true });
    // A lost connection shows up again with the next request.
    this.pool.on('error', () => {});
    this.patience = new Patience('gradebook', () => this.isOver);
  }

  /** @throws Error in one line if the server does not answer, or lacks the tables */
  async check(): Promise<void> {
    const { host } = new URL(this.address);
    try {
      await this.pool.query('select from hosts limit 1');
    } catch (error) {
      const code = errorCode(error);
      if (code === MISSING_TABLE) throw new Error('The gradebook has no tables. Run npm run worker -- migrate');
      if (code === FORBIDDEN)
        throw new Error('The role of this address may not read the gradebook. Grant it gradkata_worker or _submitter.');
      const reason = isConnectionLost(error) ? 'does not answer' : `refuses (${(error as Error).message})`;
      throw new Error(`The gradebook at ${host} ${reason}. Start it, or change its address.`);
    }
  }

  /**
   * Runs one statement. It is repeated while the server does not answer, so it must not matter whether it ran before.
   */
  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.patience.repeat(() => this.pool.query(text, [...values]));
    return rows as Row[];
  }

  /** Records submissions of learners, and their files. A newer one takes the place of an older one. */
  async handIn(version: string, urgency: Urgency, submissions: readonly HandedIn[]): Promise<void> {
    const keys = submissions.map(({ key }) => key);
    await this.query('insert into files select * from unnest($1::text[], $2::bytea[]) on conflict (key) do nothing', [
      keys,
      submissions.map(({ files }) => files),
    ]);
    // A later try begins anew.
    await this.query(
      `with again as (delete from ungraded where key = any($1) returning key)
       delete from starts where key in (select key from again)`,
      [keys],
    );
    const rows = submissions.flatMap(({ key, learners }) => learners.map((learner) => [learner, key] as const));
    await this.query(
      `insert into handed_in (learner, key, version, urgency)
       select distinct on (learner) learner, key, $3, $4 from unnest($1::text[], $2::text[]) as given (learner, key)
       on conflict (learner, version) do update set key = excluded.key, at = now(),
         urgency = case when handed_in.key = excluded.key then least(handed_in.urgency, excluded.urgency)
           else excluded.urgency end`,
      [rows.map(([learner]) => learner), rows.map(([, key]) => key), version, URGENCIES[urgency]],
    );
  }

  /** What is known of a key. */
  async find(key: string): Promise<Known> {
    const [row] = await this.query<{ gz: Buffer | null; host: string | null; starts: number }>(
      `select (select gz from files where key = $1) as gz, (select host from grades where key = $1) as host,
         (select count(*)::int from starts where key = $1) as starts`,
      [key],
    );
    return { files: row?.gz ?? undefined, gradedBy: row?.host ?? undefined, starts: row?.starts ?? 0 };
  }

  /** Records that a host begins to grade these. */
  async begin(keys: readonly string[], host: string): Promise<void> {
    await this.query('insert into starts (key, host) select key, $2 from unnest($1::text[]) as given (key)', [
      keys,
      host,
    ]);
  }

  /**
   * Keeps a grade, unless there is one. Another one is recorded as a difference if it is not equal.
   *
   * @returns whether it is the grade of its key, or equal to that
   */
  async keep(key: string, version: string, grade: Grade, host: string): Promise<boolean> {
    const [bytes, equal] = [packGrade(grade), gradeHash(grade)];
    const inserted = await this.query(
      `insert into grades (key, version, grade, equal, score, host) values ($1, $2, $3, $4, $5, $6)
       on conflict (key) do nothing returning key`,
      [key, version, bytes, equal, gradeScore(grade), host],
    );
    if (inserted.length > 0) return true;
    const differing = await this.query(
      `insert into differences (key, grade, host)
       select $1, $2, $3 from grades where key = $1 and equal <> $4
         and not exists (select from differences where key = $1 and host = $3) returning key`,
      [key, bytes, host, equal],
    );
    return differing.length === 0;
  }

  /** Of these keys, those with a grade, or with a reason why there is none. */
  async settled(keys: readonly string[]): Promise<Settled[]> {
    const rows = await this.query<{ key: string; gz: Buffer; grade: Buffer | null; reason: string | null }>(
      `select key, gz, grade, reason from files left join grades using (key) left join ungraded using (key)
       where key = any($1) and (grade is not null or reason is not null)`,
      [keys],
    );
    return rows.map(({ key, gz, grade, reason }) =>
      grade ? { key, files: gz, grade: unpackGrade(grade) } : { key, files: gz, reason: reason ?? '' },
    );
  }

  /** Records why keys have no grade. */
  async giveUp(version: string, reasons: ReadonlyMap<string, string>): Promise<void> {
    await this.query(
      `insert into ungraded (key, version, reason) select key, $1, reason
       from unnest($2::text[], $3::text[]) as given (key, reason)
       where not exists (select from grades where grades.key = given.key) on conflict (key) do nothing`,
      [version, [...reasons.keys()], [...reasons.values()]],
    );
  }

  /** Tells that a host is up. */
  async sign(id: string, version: string, processes: number): Promise<void> {
    await this.query(
      `insert into hosts (id, version, processes) values ($1, $2, $3) on conflict (id) do update set seen = now()`,
      [id, version, processes],
    );
  }

  /** Removes a host that stops. */
  async signOff(id: string): Promise<void> {
    await this.query('delete from hosts where id = $1', [id]);
  }

  /** Ids of the hosts of a version that are up. */
  async hostsOf(version: string): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      'select id from hosts where version = $1 and seen > now() - make_interval(secs => $2)',
      [version, HOST_SECONDS],
    );
    return rows.map(({ id }) => id);
  }

  /** Closes the connections. Requests are not repeated any more. */
  async close(): Promise<void> {
    this.isOver = true;
    await this.pool.end();
  }
}
