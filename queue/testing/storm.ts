import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { variants } from '../../dev/bench/variants';
import { commandEnvironment } from '../../dev/testing/command';
import { type Host, Servers } from './servers';

/** Grading processes of one machine in the comparison. */
const PROCESSES = 2;

/** A host that can grade is killed after this time. */
const KILL_MS = 1_000;

/** What `npm run bench -- queue` prints, and what must not be. */
interface StormReport {
  figures: [string, string][];
  surprises: string[];
}

/** Submissions by which the rates are compared. All suites grade them. */
const SAMPLE = 1_000;

/** What the storm grades: a host that dies each second has no time to load more suites on two cores. */
const EXERCISE = ['01', '02'];

/**
 * Compares the rate of processes with that of a queue. Then grades a class by processes, and by a queue whose two hosts
 * are killed in turn, a second after they can grade, and each server once. Compares the results.
 *
 * @param folder an empty folder
 */
export async function storm(root: string, folder: string, count: number): Promise<StormReport> {
  const size = Math.min(count, SAMPLE);
  layOutClasses(root, folder, { class: count, sample: size });
  const grade = (name: string, what: Omit<Grading, 'name' | 'root' | 'folder'>) =>
    gradeClass({ root, folder, name, ...what });
  const workers = ['--workers', String(PROCESSES)];
  const only = EXERCISE.flatMap((one) => ['--exercise', one]);
  const local = await grade('local', { of: 'sample', more: workers });
  const whole = await grade('whole', { of: 'class', more: [...workers, ...only] });
  const servers = await Servers.start();
  const byQueue = (name: string, of: string, more: readonly string[]) =>
    grade(name, { of, more: ['--queue', 'env', ...more], env: servers.environment });
  const surprises: string[] = [];
  const check = async (name: string, texts: readonly string[], expected: readonly string[]) => {
    const { keys, grades, ungraded, differences } = await servers.counts();
    const all = expected.length;
    if (keys !== all || grades !== all || ungraded > 0 || differences > 0)
      surprises.push(`${name}: ${keys} keys, ${grades} grades, ${ungraded} ungraded, ${differences} different.`);
    const unequal = texts.filter((text, index) => text !== expected[index]).length;
    if (texts.length !== all || unequal > 0)
      surprises.push(`${name}: ${unequal} of ${texts.length} results are not those of one machine.`);
  };
  try {
    await servers.host({ exercise: [], processes: PROCESSES });
    const calm = await byQueue('queue', 'sample', []);
    await check('queue', calm.texts, local.texts);
    await servers.clear();
    const faults = await beginStorm(servers, count);
    const stormy = await byQueue('storm', 'class', only);
    const kills = await faults.end();
    await check('storm', stormy.texts, whole.texts);
    const { starts } = await servers.counts();
    const rate = (seconds: number) => (size / seconds).toFixed(1);
    return {
      figures: [
        [`a second of ${size}, ${PROCESSES} processes of one machine`, rate(local.seconds)],
        [`a second, a host with ${PROCESSES} processes and both servers beside it`, rate(calm.seconds)],
        ['ratio (aim: at least 0.8)', (local.seconds / calm.seconds).toFixed(2)],
        [`submissions in the storm, to exercises ${EXERCISE.join(' and ')}`, String(count)],
        ['hosts that were killed, with Redis and PostgreSQL once each', String(kills)],
        ['starts of grading for these grades', `${starts} : ${count}`],
        ['seconds of that', stormy.seconds.toFixed(0)],
        ['lost, twice or different', String(surprises.length)],
      ],
      surprises,
    };
  } finally {
    await servers.end();
  }
}

/** Writes classes of so many different submissions. */
function layOutClasses(root: string, folder: string, sizes: Record<string, number>): void {
  for (const [name, size] of Object.entries(sizes))
    for (const [index, files] of variants(root, size).entries()) {
      const place = path.join(folder, name, `s${String(index).padStart(5, '0')}`, 'exercises');
      mkdirSync(place, { recursive: true });
      for (const [file, text] of Object.entries(files)) writeFileSync(path.join(place, file), `// ${index}\n${text}`);
    }
}

/** Starts two hosts, kills them in turn, and each server once. `end` resolves to the number of killed hosts. */
async function beginStorm(servers: Servers, count: number): Promise<{ end(): Promise<number> }> {
  let isOver = false;
  let kills = 0;
  const open = () => servers.host({ exercise: EXERCISE, proofMs: 1_000 });
  const hosts: Promise<Host>[] = [open(), open()];
  await Promise.all(hosts);
  const killing = (async () => {
    while (!isOver) {
      const host = await (hosts.shift() as Promise<Host>);
      await pause(KILL_MS);
      host.kill('SIGKILL');
      kills += 1;
      hosts.push(open());
    }
  })();
  const outages = (async () => {
    for (const [share, server] of [
      [1 / 3, servers.redis],
      [2 / 3, servers.postgres],
    ] as const) {
      while ((await servers.counts().catch(() => ({ grades: 0 }))).grades < share * count) await pause(100);
      await server.kill();
      await server.startAgain();
    }
  })();
  return {
    end: async () => {
      isOver = true;
      await Promise.all([killing, outages]);
      return kills;
    },
  };
}

interface Grading {
  root: string;
  folder: string;
  /** Name of the document. */
  name: string;
  /** Name of the class. */
  of: string;
  /** More arguments. */
  more: readonly string[];
  env?: NodeJS.ProcessEnv;
}

/** Grades a class of a folder, and returns its results without times. */
async function gradeClass({ root, folder, name, of, more, env = commandEnvironment() }: Grading) {
  const out = path.join(folder, `${name}.json`);
  const args = [path.join(root, 'grader', 'start.cjs'), 'grade', path.join(folder, of), '--out', out, ...more];
  const start = performance.now();
  const [status] = await once(spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }), 'close');
  const seconds = (performance.now() - start) / 1_000;
  if (status !== 0) throw new Error(`Grading by ${name} ended with ${status} instead of 0.`);
  const texts = readFileSync(out, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"id"'));
  return { seconds, texts: texts.map((line) => line.replace(/,$/, '').replaceAll(/"durationMs":[\d.e+-]+/g, '')) };
}
