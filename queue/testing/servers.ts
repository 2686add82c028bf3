import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { command, commandEnvironment } from '../../dev/testing/command';
import { ROOT } from '../../dev/testing/root';
import type { Submission } from '../../grader/core/submission';
import type { Addresses } from '../addresses';
import { Gradebook, type Urgency } from '../gradebook';
import { connectRedis, JobQueue } from '../job-queue';
import { packFiles } from '../packed-files';
import { QueueDispatcher } from '../queue-dispatcher';
import { readCourse } from '../read-course';
import { gradingVersion, submissionKey } from '../submission-key';
import type { FaultyHostOptions } from './faulty-host';
import { PostgresServer } from './postgres-server';
import { RedisServer } from './redis-server';

/** Hosts are started many times, so that they load two suites only. */
const EXERCISE = ['01', '02'];

/** What all tests grade. */
const COURSE = readCourse(ROOT, { exercise: EXERCISE });

const VERSION = gradingVersion(COURSE);

const STANDARD: FaultyHostOptions = {
  root: ROOT,
  exercise: EXERCISE,
  processes: 1,
  lockDuration: 2_000,
  stalledInterval: 1_000,
  proofMs: 50,
};

/** Counts of the gradebook. After each test handed in = graded + ungraded, and rows = keys. */
export interface Counts {
  keys: number;
  grades: number;
  ungraded: number;
  starts: number;
  differences: number;
}

/** A Redis, a PostgreSQL and hosts, for the tests of one file. All of them end with it. */
export class Servers {
  private readonly hosts = new Set<ChildProcess>();
  private readonly closing: (() => Promise<unknown>)[] = [];

  private constructor(
    readonly redis: RedisServer,
    readonly postgres: PostgresServer,
  ) {}

  static async start(): Promise<Servers> {
    const [redis, postgres] = await Promise.all([RedisServer.start(), PostgresServer.start()]);
    const servers = new Servers(redis, postgres);
    const { status, stderr } = command('worker', ['migrate'], { env: servers.environment });
    if (status !== 0) throw new Error(`The tables were not made: ${stderr}`);
    return servers;
  }

  get addresses(): Addresses {
    return { queue: this.redis.address, gradebook: this.postgres.address };
  }

  /** Variables for commands. */
  get environment(): NodeJS.ProcessEnv {
    return commandEnvironment({ GRADKATA_QUEUE: this.addresses.queue, GRADKATA_GRADEBOOK: this.addresses.gradebook });
  }

  /**
   * Starts a host, and waits until it grades.
   *
   * @param environment more variables, such as other addresses
   */
  async host(options: Partial<FaultyHostOptions> = {}, environment: NodeJS.ProcessEnv = {}): Promise<Host> {
    const child = spawn(process.execPath, [path.join(__dirname, 'run-faulty-host.cjs')], {
      env: { ...this.environment, ...environment, FAULTY_HOST: JSON.stringify({ ...STANDARD, ...options }) },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    this.hosts.add(child);
    child.once('exit', () => this.hosts.delete(child));
    const host = new Host(child);
    await host.ready;
    return host;
  }

  dispatcher(urgency: Urgency = 'class', audit = 0): QueueDispatcher<string> {
    const dispatcher = new QueueDispatcher<string>(COURSE, VERSION, this.addresses, { urgency, audit });
    this.closing.push(() => dispatcher.close());
    return dispatcher;
  }

  gradebook(): Gradebook {
    const gradebook = new Gradebook(this.addresses.gradebook);
    this.closing.push(() => gradebook.close());
    return gradebook;
  }

  jobs(version = VERSION): JobQueue {
    const redis = connectRedis(this.addresses.queue, false);
    const jobs = new JobQueue(redis, version);
    this.closing.push(async () => {
      redis.disconnect();
      await jobs.close().catch(() => {});
    });
    return jobs;
  }

  async counts(): Promise<Counts> {
    const [row] = await this.postgres.run<Counts>(
      `select (select count(distinct key)::int from handed_in) as keys, (select count(*)::int from grades) as grades,
         (select count(*)::int from ungraded) as ungraded, (select count(*)::int from starts) as starts,
         (select count(*)::int from differences) as differences`,
    );
    return row as Counts;
  }

  /** Empties the queue and the gradebook, and ends all hosts. */
  async clear(): Promise<void> {
    await this.endHosts();
    for (const close of this.closing.splice(0)) await close();
    await this.redis.run('FLUSHALL');
    await this.postgres.run('truncate files, handed_in, grades, starts, ungraded, differences, audits, hosts');
  }

  async end(): Promise<void> {
    await this.endHosts();
    for (const close of this.closing.splice(0)) await close();
    await this.redis.end();
    await this.postgres.end();
  }

  /** Ends all hosts at once. */
  async endHosts(): Promise<void> {
    const ended = [...this.hosts].map((host) => once(host, 'exit'));
    for (const host of this.hosts) host.kill('SIGKILL');
    await Promise.all(ended);
  }
}

/** A host in a process of its own. */
export class Host {
  readonly ready: Promise<void>;
  readonly exit: Promise<number | null>;
  private text = '';

  constructor(private readonly child: ChildProcess) {
    this.exit = once(child, 'exit').then(([code]) => code as number | null);
    this.ready = new Promise((resolve) => {
      child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
        this.text += piece;
        if (this.text.includes('Grading version')) resolve();
      });
      void this.exit.then(() => resolve());
    });
  }

  /** What it said. */
  get said(): string {
    return this.text;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

/** The key of a submission in the tests' version. */
export function keyOf(submission: Submission): string {
  return submissionKey(VERSION, submission);
}

/** A submission as it is handed in. */
export function handedIn(submission: Submission): { key: string; learners: string[]; files: Buffer } {
  return { key: keyOf(submission), learners: [submission.id], files: packFiles(submission) };
}

/** Waits until something holds. @throws Error if it does not in a minute */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds()); await pause(50))
    if (Date.now() > end) throw new Error(`It took more than a minute until ${what}.`);
}
