import { createServer } from 'node:http';
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

/** Serves files on 127.0.0.1 at a free port. */
export async function serve(files: SiteFiles): Promise<ServedSite> {
  const answers: { time: number; bytes: number }[] = [];
  let current = files;
  const server = createServer(({ url = '/' }, response) => {
    const name = new URL(url, 'http://127.0.0.1').pathname.slice(1);
    const bytes = current[name === '' || name.endsWith('/') ? `${name}index.html` : name];
    if (!bytes) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(name || 'index.html')] ?? 'text/plain';
    const sent = compressed(bytes);
    answers.push({ time: Date.now(), bytes: sent.length });
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(sent);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
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
