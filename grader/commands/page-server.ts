import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EVENTS } from '../report/page/reload-script';

/** Only this machine reaches it. */
const ADDRESS = '127.0.0.1';

/** What is served before the first page is there. */
const WAITING = '<!doctype html>\n<html lang="en"><title>gradkata</title><meta http-equiv="refresh" content="1">\n';

/** A page may not be shown within another one, nor guessed to be anything else. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Serves one page to browsers of this machine, and tells them when there is a newer one. */
export class PageServer {
  private page = WAITING;
  private version = 0;
  private readonly listeners = new Set<ServerResponse>();

  private constructor(private readonly server: Server) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => this.answer(request, response));
  }

  /**
   * Opens a server at a free port.
   *
   * @throws the system's error if no port can be had
   */
  static async open(): Promise<PageServer> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, ADDRESS, resolve);
    });
    return new PageServer(server);
  }

  /** The address to open in a browser. */
  get url(): string {
    return `http://${this.host}/`;
  }

  private get host(): string {
    return `${ADDRESS}:${(this.server.address() as AddressInfo).port}`;
  }

  /** Serves another page from now on. */
  show(page: string): void {
    if (page === this.page) return;
    this.page = page;
    this.version += 1;
    for (const listener of this.listeners) listener.write(this.event);
  }

  async close(): Promise<void> {
    for (const listener of this.listeners) listener.end();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private get event(): string {
    return `event: page\ndata: ${this.version}\n\n`;
  }

  private answer({ method, url, headers }: IncomingMessage, response: ServerResponse): void {
    // A name of another host that leads here is how a foreign page would read this one.
    if (headers.host !== this.host) refuse(response, 403);
    else if (method !== 'GET') refuse(response, 405);
    else if (url === '/') this.sendPage(response);
    else if (url === EVENTS) this.listen(response);
    else refuse(response, 404);
  }

  private sendPage(response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' });
    response.end(this.page.replace('<html lang="en">', `<html lang="en" data-version="${this.version}">`));
  }

  private listen(response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
    response.write(this.event);
    this.listeners.add(response);
    response.on('close', () => this.listeners.delete(response));
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...HEADERS, ...(status === 405 ? { Allow: 'GET' } : {}) });
  response.end();
}
