import { spawn } from 'node:child_process';
import { once as event } from 'node:events';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { wholeCheckout } from '../../dev/testing/checkout';
import { command, commandEnvironment } from '../../dev/testing/command';
import { once } from '../../dev/testing/once';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';
import type { ServedSite } from '../build/serve';

const { serve } = outside<typeof import('../build/serve')>('page/build/serve');

jest.setTimeout(600_000);

const root = once(() => {
  const folder = wholeCheckout();
  symlinkSync(path.join(ROOT, 'page', 'node_modules'), path.join(folder, 'page', 'node_modules'), 'junction');
  return folder;
});
let other: ServedSite | undefined;
afterAll(() => other?.close());

/** A port that is free at this moment. */
async function freePort(): Promise<string> {
  const probe = await serve({});
  const { port } = new URL(probe.address);
  await probe.close();
  return port;
}

test('npm run page -- --serve shows the page that it has built, until it is ended', async () => {
  const port = await freePort();
  const start = path.join(root(), 'dev', 'start.cjs');
  const served = spawn(process.execPath, [start, 'page', '--serve', '--port', port], {
    env: commandEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  served.stdout.on('data', (chunk) => {
    told += chunk;
  });
  while (!told.includes('Ctrl-C ends.')) await event(served.stdout, 'data');
  expect(told).toContain(`Served at http://127.0.0.1:${port}/ to this machine alone.`);
  const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  expect(page).toContain('<title>gradkata</title>');
  const [, script = ''] = /src="([^"]+page\.js)"/.exec(page) ?? [];
  expect((await fetch(`http://127.0.0.1:${port}/${script}`)).status).toBe(200);
  served.kill('SIGINT');
  expect(await event(served, 'exit')).toEqual([0, null]);
});

test('a port that is in use is refused with what to do', async () => {
  other = await serve({});
  const { port } = new URL(other.address);
  const { status, stderr } = command('page', ['--serve', '--port', port], { root: root() });
  expect(status).toBe(2);
  expect(stderr).toContain(`Port ${port} is in use. Choose another one: npm run page -- --serve --port`);
});

test.each([
  [['--port', '8000'], 'Expected --serve beside --port.'],
  [['--serve', '--port', '80000'], 'Expected a port from 1 to 65535 after --port, got "80000".'],
  [['--serve', '--port', 'x'], 'Expected a port from 1 to 65535 after --port, got "x".'],
])('%s is refused before anything is built', (args, says) => {
  const { status, stderr, stdout } = command('page', args, { root: root() });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(says);
});
