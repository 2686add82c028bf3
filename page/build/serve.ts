import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { SiteFiles } from './worker-scripts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Only this machine reaches it. */
const ADDRESS = '127.0.0.1';

/** A site that is served compressed, and without any header that a host of static files may lack. */
export interface ServedSite {
  address: string;
  /** Bytes of the answers before a time. */
  sentBefore(time: number): number;
  /** Serves other files from now on, as a host with a new version does. */
  replace(files: SiteFiles): void;
  close(): Promise<void>;
}

const known = new WeakMap<Uint8Array, Uint8Array>();

/** A file as it is sent. Each is compressed once, however many tabs load it. */
function compressed(bytes: Uint8Array): Uint8Array {
  const before = known.get(bytes);
  if (before) return before;
  const packed = gzipSync(bytes);
  known.set(bytes, packed);
  return packed;
}

/**
 * Serves files to browsers of this machine.
 *
 * @param port 0 for a free one
 * @throws the system's error if the port cannot be had
 */
export async function serve(files: SiteFiles, port = 0): Promise<ServedSite> {
  const answers: { time: number; bytes: number }[] = [];
  let current = files;
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    // A name of another host that leads here is how a foreign page would read this one.
    if (request.headers.host !== `${ADDRESS}:${own}` && request.headers.host !== `localhost:${own}`)
      refuse(response, 403);
    else if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405);
    else answers.push({ time: Date.now(), bytes: send(current, request, response) });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${ADDRESS}:${taken}/`,
    sentBefore: (end) => answers.reduce((sum, { time, bytes }) => sum + (time < end ? bytes : 0), 0),
    replace: (other) => {
      current = other;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Sends the file of an address. Files have names, not paths: no address leads out of them. @returns the bytes sent */
function send(files: SiteFiles, { url = '/', headers }: IncomingMessage, response: ServerResponse): number {
  const asked = (url.split(/[?#]/)[0] ?? '').slice(1);
  const name = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
  const bytes = Object.hasOwn(files, name) ? files[name] : undefined;
  if (!bytes) {
    refuse(response, 404);
    return 0;
  }
  const isCompressed = /\bgzip\b/.test(String(headers['accept-encoding']));
  const sent = isCompressed ? compressed(bytes) : bytes;
  response.writeHead(200, {
    'content-type': TYPES[path.extname(name)] ?? 'text/plain',
    ...(isCompressed && { 'content-encoding': 'gzip' }),
  });
  response.end(sent);
  return sent.length;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
