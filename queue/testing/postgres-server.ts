import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './free-port';
import { INSTALL } from './redis-server';

/** Where Debian's package has it, in a folder for each version. */
const VERSIONS = '/usr/lib/postgresql';

/** The account that Debian's package makes. PostgreSQL refuses to run as root. */
const ACCOUNT = 'postgres';

/** A PostgreSQL of its own on loopback, in a temporary folder. */
export class PostgresServer {
  private child: ChildProcess | undefined;
  readonly address: string;

  private constructor(
    private readonly programs: string,
    private readonly folder: string,
    private readonly port: number,
  ) {
    this.address = `postgres://postgres@127.0.0.1:${port}/postgres`;
  }

  /** @throws Error with the command that installs it */
  static async start(): Promise<PostgresServer> {
    const newest = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort().at(-1) : undefined;
    if (newest === undefined) throw new Error(`${VERSIONS} is missing. Run ${INSTALL}`);
    const folder = mkdtempSync(path.join(tmpdir(), 'gradkata-postgres-'));
    const account = accountOf();
    if (account) chownSync(folder, account.uid, account.gid);
    const server = new PostgresServer(path.join(VERSIONS, newest, 'bin'), folder, await freePort());
    const options = ['--auth=trust', '--username=postgres', '--no-sync', '--no-instructions', '--locale=C'];
    const made = spawnSync(
      path.join(server.programs, 'initdb'),
      ['-D', path.join(folder, 'data'), '-E', 'UTF8', ...options],
      { ...account, cwd: folder, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
    await server.startAgain();
    return server;
  }

  /** Starts it after it was killed, with what is on the disk. */
  async startAgain(): Promise<void> {
    const args = ['-D', path.join(this.folder, 'data'), '-h', '127.0.0.1', '-p', String(this.port), '-k', this.folder];
    this.child = spawn(path.join(this.programs, 'postgres'), args, {
      ...accountOf(),
      cwd: this.folder,
      stdio: 'ignore',
    });
    while (!(await this.answers())) await pause(50);
  }

  /** Runs statements as the owner of the database. */
  async run<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client(this.address);
    await client.connect();
    try {
      return (await client.query(text, values)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  /** Ends it at once, as a failing machine does. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null) return;
    // Its immediate stop. After SIGKILL its own children would stay.
    child.kill('SIGQUIT');
    await once(child, 'exit');
  }

  /** Ends it for good. */
  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async answers(): Promise<boolean> {
    const client = new Client(this.address);
    client.on('error', () => {});
    try {
      await client.connect();
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** Undefined unless this process is root's. */
function accountOf(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (option: string) => Number(execFileSync('id', [option, ACCOUNT], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}
