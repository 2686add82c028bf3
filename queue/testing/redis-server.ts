import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from './free-port';

/** Where Debian's package has it. */
const PROGRAM = '/usr/bin/redis-server';

/** What installs the servers that the tests start. */
export const INSTALL = 'apt-get install --no-install-recommends redis-server postgresql';

/** A Redis of its own on loopback, in a temporary folder. */
export class RedisServer {
  private child: ChildProcess | undefined;
  readonly address: string;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly settings: Readonly<Record<string, string>>,
  ) {
    this.address = `redis://127.0.0.1:${port}`;
  }

  /**
   * @param settings over those that the docs ask for
   * @throws Error with the command that installs it
   */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<RedisServer> {
    if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing. Run ${INSTALL}`);
    const folder = mkdtempSync(path.join(tmpdir(), 'gradkata-redis-'));
    const server = new RedisServer(folder, await freePort(), settings);
    await server.startAgain();
    return server;
  }

  /** Starts it after it was killed, with what is on the disk. */
  async startAgain(): Promise<void> {
    const settings = {
      bind: '127.0.0.1',
      port: String(this.port),
      dir: this.folder,
      appendonly: 'yes',
      appendfsync: 'everysec',
      maxmemory: '256mb',
      'maxmemory-policy': 'noeviction',
      save: '',
      ...this.settings,
    };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
    this.child = spawn(PROGRAM, args, { stdio: 'ignore', cwd: this.folder });
    const redis = new Redis(this.address, { retryStrategy: () => 50, maxRetriesPerRequest: null });
    redis.on('error', () => {});
    // While it reads its file, it answers with an error.
    while ((await redis.ping().catch(() => '')) !== 'PONG') await pause(50);
    redis.disconnect();
  }

  /** Runs a command of Redis. */
  async run(command: string, ...args: string[]): Promise<unknown> {
    const redis = new Redis(this.address);
    try {
      return await redis.call(command, ...args);
    } finally {
      redis.disconnect();
    }
  }

  /** Ends the process as a failing machine does. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Ends it for good. */
  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
