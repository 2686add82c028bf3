import { request } from 'node:http';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { PageServer } from './page-server';

let server: PageServer;

beforeEach(async () => {
  server = await PageServer.open();
});
afterEach(() => server.close());

/** Asks the server as a browser does, with another method or host where given. */
async function ask(
  path: string,
  { method = 'GET', host = '' } = {},
): Promise<{ status: number; text: string; headers: object }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers: host ? { host } : {} }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    asked.on('error', reject).end();
  });
}

/** The events that a page gets, one after the other. */
async function* events(): AsyncGenerator<string> {
  const { body } = await fetch(new URL('/events', server.url));
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) yield Buffer.from(chunk).toString();
}

test('the page is served to this machine alone, at an address of its own', async () => {
  server.show('<!doctype html>\n<html lang="en">hello');
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await ask('/')).toMatchObject({
    status: 200,
    text: '<!doctype html>\n<html lang="en" data-version="1">hello',
  });
});

test('before the first page there is one that asks again', async () => {
  expect((await ask('/')).text).toContain('http-equiv="refresh"');
});

test.each(['/index.html', '//', '/?x', '/..%2f', '/events/'])('no other path is served: %s', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test.each(['POST', 'PUT', 'OPTIONS', 'HEAD'])('%s is refused', async (method) => {
  expect((await ask('/', { method })).status).toBe(405);
});

test.each(['evil.example', 'localhost', '127.0.0.1', 'evil.example:80'])('the host %s is refused', async (host) => {
  expect((await ask('/', { host })).status).toBe(403);
  expect((await ask('/events', { host })).status).toBe(403);
});

test('no page of another origin may read or frame it', async () => {
  const { headers } = await ask('/');
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  expect(headers).toMatchObject({ 'content-security-policy': "frame-ancestors 'none'" });
});

test('a page hears of a newer one, and of none if it is the same', async () => {
  server.show('one');
  const heard = events();
  expect((await heard.next()).value).toBe('event: page\ndata: 1\n\n');
  server.show('one');
  server.show('two');
  expect((await heard.next()).value).toBe('event: page\ndata: 2\n\n');
});
