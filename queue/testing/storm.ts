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

/**
 * Grades a class by processes, by a queue, and by a queue whose two hosts are killed in turn, a second after they
 * can grade, and each server once. Compares the results.
 *
 * @param folder an empty folder
 */
export async function storm(root: string, folder: string, count: number): Promise<StormReport> {
  for (const [index, files] of variants(root, count).entries()) {
    const place = path.join(folder, 'class', `s${String(index).padStart(5, '0')}`, 'exercises');
    mkdirSync(place, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(place, name), `// ${index}\n${text}`);
  }
  const local = await grade(root, folder, 'local', ['--workers', String(PROCESSES)]);
  const servers = await Servers.start();
  const surprises: string[] = [];
  const check = async (name: string, texts: readonly string[]) => {
    const { keys, grades, ungraded, differences } = await servers.counts();
    if (keys !== count || grades !== count || ungraded > 0 || differences > 0)
      surprises.push(`${name}: ${keys} keys, ${grades} grades, ${ungraded} ungraded, ${differences} different.`);
    const unequal = texts.filter((text, index) => text !== local.texts[index]).length;
    if (texts.length !== local.texts.length || unequal > 0)
      surprises.push(`${name}: ${unequal} of ${texts.length} results are not those of one machine.`);
  };
  try {
    await servers.host({ exercise: [], processes: PROCESSES });
    const calm = await grade(root, folder, 'queue', ['--queue', 'env'], servers.environment);
    await check('queue', calm.texts);
    await servers.clear();

    let isOver = false;
    let kills = 0;
    const hosts: Promise<Host>[] = [servers.host({ exercise: [] }), servers.host({ exercise: [] })];
    await Promise.all(hosts);
    const killing = (async () => {
      while (!isOver) {
        const host = await (hosts.shift() as Promise<Host>);
        await pause(KILL_MS);
        host.kill('SIGKILL');
        kills += 1;
        hosts.push(servers.host({ exercise: [] }));
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
    const stormy = await grade(root, folder, 'storm', ['--queue', 'env'], servers.environment);
    isOver = true;
    await Promise.all([killing, outages]);
    await check('storm', stormy.texts);
    const { starts } = await servers.counts();
    const rate = (seconds: number) => (count / seconds).toFixed(1);
    return {
      figures: [
        ['submissions', String(count)],
        [`a second, ${PROCESSES} processes of one machine`, rate(local.seconds)],
        [`a second, a host with ${PROCESSES} processes and both servers beside it`, rate(calm.seconds)],
        ['ratio (aim: at least 0.8)', (local.seconds / calm.seconds).toFixed(2)],
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

/** Grades the class of a folder, and returns its results without times. */
async function grade(root: string, folder: string, name: string, more: readonly string[], env = commandEnvironment()) {
  const out = path.join(folder, `${name}.json`);
  const args = [path.join(root, 'grader', 'start.cjs'), 'grade', path.join(folder, 'class'), '--out', out, ...more];
  const start = performance.now();
  const [status] = await once(spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }), 'close');
  const seconds = (performance.now() - start) / 1_000;
  if (status !== 0) throw new Error(`Grading by ${name} ended with ${status} instead of 0.`);
  const texts = readFileSync(out, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"id"'));
  return { seconds, texts: texts.map((line) => line.replace(/,$/, '').replaceAll(/"durationMs":[\d.e+-]+/g, '')) };
}
