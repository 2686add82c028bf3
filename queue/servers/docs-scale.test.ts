import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once as event } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { wholeCheckout } from '../../dev/testing/checkout';
import { command, commandEnvironment } from '../../dev/testing/command';
import { once } from '../../dev/testing/once';
import { linkPackages } from '../../dev/testing/project';
import { ROOT } from '../../dev/testing/root';
import { type Files, layOut } from '../../dev/testing/submissions';
import { PostgresServer } from '../testing/postgres-server';
import { RedisServer } from '../testing/redis-server';
import { WORKER_RIGHTS } from '../worker-rights';

const page = readFileSync(path.join(ROOT, 'docs', 'scale.md'), 'utf8');
const lines = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.trimEnd().split('\n'));

const CLASS: Record<string, Files> = { ada: {}, bob: { '01-gradf.ts': 'export {};\n' } };

/** A service of the compose file, as far as this test reads it. */
interface Service {
  command?: string[];
  entrypoint?: string[];
  environment?: Record<string, string>;
}

/** The package that the page makes, with its passwords. */
const packed = once(() => {
  const root = wholeCheckout();
  const packages = (folder: string) =>
    symlinkSync(path.join(ROOT, 'queue', 'node_modules'), path.join(folder, 'queue', 'node_modules'), 'junction');
  packages(root);
  const line = lines.find((one) => one.startsWith('npm run pack -- ')) ?? '';
  const out = path.join(root, 'build', 'queue');
  const made = command('pack', line.split(' ').slice(4), { root, env: { INIT_CWD: root } });
  if (made.status !== 0) throw new Error(made.stderr);
  linkPackages(root, out);
  packages(out);
  const secrets = spawnSync(process.execPath, ['make-secrets.cjs'], { cwd: out, encoding: 'utf8' });
  if (secrets.status !== 0) throw new Error(secrets.stderr);
  const { services } = parse(readFileSync(path.join(out, 'compose.yml'), 'utf8'), { merge: true }) as {
    services: Record<string, Service>;
  };
  return { out, services };
});

const secret = (name: string) => readFileSync(path.join(packed().out, 'secrets', name), 'utf8').trim();

const running: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of running.reverse()) await end();
});

/** The servers of the compose file, with its settings and accounts, on loopback. */
const servers = once(async () => {
  const settings = secret('valkey.conf')
    .split('\n')
    .map((line) => line.split(' '));
  const users = settings.filter(([name]) => name === 'user').map(([, ...rest]) => rest);
  const plain = settings.filter(([name]) => name !== 'user') as [string, string][];
  const redis = await RedisServer.start(Object.fromEntries(plain));
  running.push(() => redis.end());
  const postgres = await PostgresServer.start();
  running.push(() => postgres.end());
  await postgres.run('create database grades');
  await postgres.run(secret('logins.sql'));
  for (const user of users.filter(([name]) => name !== 'default')) await redis.run('ACL', 'SETUSER', ...user);
  const near = (text: string) =>
    text
      .replace('valkey:6379', new URL(redis.address).host)
      .replace('@postgres/', `@${new URL(postgres.address).host}/`);
  return { near };
});

/** Runs a service of the compose file in a process. Its secrets are files, with addresses of loopback. */
async function service(name: string, ...more: string[]): Promise<ChildProcess> {
  const { near } = await servers();
  const { out, services } = packed();
  const { command: own = ['node', 'queue/start.cjs', 'worker'], entrypoint, environment = {} } = services[name] ?? {};
  const files = Object.entries(environment).filter(([variable]) => variable.endsWith('_FILE'));
  const env = files.map(([variable, place]) => {
    const file = path.join(out, `near-${path.basename(place)}`);
    writeFileSync(file, near(secret(path.basename(place))));
    return [variable, file] as const;
  });
  const [program, ...args] = [...(entrypoint ?? (more.length > 0 ? [] : own)), ...more];
  expect(program).toBe('node');
  const child = spawn(process.execPath, args as string[], {
    cwd: out,
    env: commandEnvironment(Object.fromEntries(env)),
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  running.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await event(child, 'exit');
  });
  return child;
}

async function statusOf(child: ChildProcess): Promise<number | null> {
  let text = '';
  child.stderr?.on('data', (piece) => {
    text += piece;
  });
  const [status] = await event(child, 'close');
  if (status !== 0) process.stderr.write(text);
  return status;
}

test('staff come from the compose file to a graded class by the commands of the page', async () => {
  const { out } = packed();
  expect(await statusOf(await service('migrate'))).toBe(0);
  const worker = await service('worker');
  const told = new Promise<void>((resolve) => {
    worker.stderr?.on('data', (piece) => String(piece).includes('Grading version') && resolve());
  });
  await Promise.race([told, event(worker, 'exit')]);
  expect(worker.exitCode).toBeNull();
  for (const [id, files] of Object.entries(CLASS)) layOut(path.join(out, 'submissions'), id, files);
  mkdirSync(path.join(out, 'results'));
  const [, ...grade] = lines.find((line) => line.includes('run --rm staff'))?.split(' staff ') ?? [];
  const args = grade
    .join(' ')
    .split(' ')
    .map((word) => word.replace(/^\/(submissions|results)/, path.join(out, '$1')));
  expect(await statusOf(await service('staff', ...(['node', ...args].slice(1) as string[])))).toBe(0);
  const rows = readFileSync(path.join(out, 'results', 'all.csv'), 'utf8').split('\n');
  expect(rows.map((row) => row.split(',').slice(0, 3).join())).toEqual([
    '"id","status","score"',
    '"ada","pass",100',
    '"bob","fail",80',
    '',
  ]);
  for (const action of ['status', 'sweep', 'drain'])
    expect([action, await statusOf(await service('staff', 'queue/start.cjs', 'worker', action))]).toEqual([action, 0]);
  worker.kill('SIGTERM');
  expect((await event(worker, 'exit'))[0]).toBe(0);
});

test('the page shows the commands that this test runs, and no others', () => {
  expect(lines).toEqual([
    'npm ci --prefix queue',
    'npm run pack -- queue --out build/queue',
    'node make-secrets.cjs',
    'docker compose up --detach --wait valkey postgres',
    'docker compose run --rm migrate',
    'docker compose up --detach worker sweep',
    'npm run worker -- migrate',
    'npm run worker -- --workers 2',
    'docker compose run --rm staff grader/start.cjs grade /submissions --queue env --format csv --out /results/all.csv',
    'npm run --silent grade -- submissions/ --queue env --format csv --out build/grades.csv',
    'npm run worker -- status --alarm 60',
    'npm run worker -- sweep',
    'npm run worker -- drain',
    'npm run bench -- spike 100000',
  ]);
});

test('the accounts of the package have the rights of hosts and no others', () => {
  const users = secret('valkey.conf')
    .split('\n')
    .filter((line) => line.startsWith('user '));
  expect(users[0]).toBe('user default off');
  for (const name of ['worker', 'submitter'])
    expect(users).toContainEqual(
      expect.stringMatching(
        new RegExp(`^user ${name} on >[0-9a-f]{48} ${WORKER_RIGHTS.join(' ').replace(/[*+]/g, '\\$&')}$`),
      ),
    );
});

test('the package has no tests and no installed packages of the queue, and its services name files of secrets', () => {
  const { out, services } = packed();
  const again = spawnSync(process.execPath, ['make-secrets.cjs'], { cwd: out, encoding: 'utf8' });
  expect([again.status, again.stderr]).toEqual([2, expect.stringMatching(/^secrets\/ is there already\./)]);
  for (const { environment = {} } of Object.values(services))
    for (const [name, value] of Object.entries(environment)) {
      if (/PASSWORD|GRADKATA/.test(name))
        expect([name, value]).toEqual([expect.stringMatching(/_FILE$/), expect.stringMatching(/^\/run\/secrets\//)]);
    }
  const manifest = readFileSync(path.join(out, '.gradkata-pack.json'), 'utf8');
  expect(manifest).toContain('queue/worker-host.ts');
  expect(manifest).not.toMatch(/queue\/(?:servers|testing|node_modules)\//);
});
