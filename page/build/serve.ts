import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { SiteFiles } from './worker-scripts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** A site that is served, without any header of its own: as from any host of static files. */
export interface ServedSite {
  address: string;
  /** The paths that were asked for. */
  requested: string[];
  /** Serves other files from now on, as a host with a new version does. */
  replace(files: SiteFiles): void;
  close(): Promise<void>;
}

/** Serves files on 127.0.0.1 at a free port. */
export async function serve(files: SiteFiles): Promise<ServedSite> {
  const requested: string[] = [];
  let current = files;
  const server = createServer(({ url = '/' }, response) => {
    const name = new URL(url, 'http://127.0.0.1').pathname.slice(1);
    requested.push(name);
    const bytes = current[name === '' || name.endsWith('/') ? `${name}index.html` : name];
    if (!bytes) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(name || 'index.html')] ?? 'text/plain' }).end(bytes);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    requested,
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
