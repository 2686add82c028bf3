import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServedSite, serve } from './serve';

const FILES = {
  'index.html': Buffer.from('<p>start'),
  'b1/page.js': Buffer.from('run()'),
  'b1/a.wasm': Buffer.from('w'),
};

let site: ServedSite;
beforeAll(async () => {
  site = await serve(FILES);
});
afterAll(() => site.close());

/** Asks as no browser would: paths and headers are sent as they are. */
function ask(path: string, { method = 'GET', host = '' } = {}): Promise<{ status?: number | undefined; body: string }> {
  const { hostname, port } = new URL(site.address);
  const headers = { host: host === '' ? `${hostname}:${port}` : host };
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, body }));
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['', 'text/html; charset=utf-8', '<p>start'],
  ['index.html?x=1', 'text/html; charset=utf-8', '<p>start'],
  ['b1/page.js', 'text/javascript; charset=utf-8', 'run()'],
  ['b1/a.wasm', 'application/wasm', 'w'],
])('a file is served with its type: /%s', async (name, type, text) => {
  const response = await fetch(`${site.address}${name}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(await response.text()).toBe(text);
});

test('a client that does not unpack gets the file as it is', async () => {
  expect(await ask('/')).toEqual({ status: 200, body: '<p>start' });
});

test.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/b1/../../x',
  '//etc/passwd',
  '//',
  '/__proto__',
  '/b1',
  '/x\\y',
])('what is no name of a file is not found: %s', async (path) => {
  expect(await ask(path)).toEqual({ status: 404, body: '' });
});

test('only reading is allowed, and only under the name of this machine', async () => {
  expect((await ask('/', { method: 'POST' })).status).toBe(405);
  expect((await ask('/', { host: 'example.org' })).status).toBe(403);
  expect((await ask('/', { host: `localhost:${new URL(site.address).port}` })).status).toBe(200);
});

test('it listens on the loopback alone, and a port that is taken is refused', async () => {
  expect(site.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  await expect(serve(FILES, Number(new URL(site.address).port))).rejects.toThrow('EADDRINUSE');
});
