import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readArguments } from '../../grader/commands/arguments';
import { type Help, NOT_RUN } from '../../grader/commands/help';
import { requirePackages } from '../../page/build/require-packages';
import { serve } from '../../page/build/serve';
import { siteFiles } from '../../page/build/site-files';
import type { SiteFiles } from '../../page/build/worker-scripts';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run page -- [--serve] [--port <number>]',
  does: 'Writes the kata for a browser into site/: static files for any host.',
  options: {
    serve: { type: 'boolean', about: 'serves these files to this machine, until Ctrl-C' },
    port: { type: 'string', value: '<number>', about: 'where to serve; without it: 8000' },
  },
  exits: { 0: 'the site is written, or Ctrl-C ended serving it', 2: NOT_RUN },
  example: 'npm run page -- --serve',
} as const satisfies Help;

/** The folder that is written, in the project's folder. */
const FOLDER = 'site';

/** A port that most programs leave free. */
const PORT = 8000;

/** `npm run page`: builds the kata for a browser. */
export async function run(root: string, args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, HELP);
  if (positionals.length > 0) throw new Error(`Expected no arguments, got "${positionals[0]}". Usage: ${HELP.usage}`);
  const port = readPort(values);
  requirePackages(root);
  const files = await siteFiles(root);
  rmSync(path.join(root, FOLDER), { recursive: true, force: true });
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(root, FOLDER, ...name.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    process.stdout.write(`${FOLDER}/${name}: ${Math.ceil(gzipSync(bytes).length / 1000)} kB gzipped\n`);
  }
  if (port !== undefined) await serveUntilEnd(files, port);
  return 0;
}

/** @returns undefined if nothing is to be served */
function readPort({ serve: isServed, port }: { serve?: boolean; port?: string }): number | undefined {
  if (port === undefined) return isServed ? PORT : undefined;
  if (!isServed) throw new Error(`Expected --serve beside --port. Usage: ${HELP.usage}`);
  const number = Number(port);
  if (/^\d+$/.test(port) && number >= 1 && number <= 65_535) return number;
  throw new Error(`Expected a port from 1 to 65535 after --port, got "${port}".`);
}

async function serveUntilEnd(files: SiteFiles, port: number): Promise<void> {
  const site = await serve(files, port).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be had (${error.code})`;
    throw new Error(`Port ${port} ${why}. Choose another one: npm run page -- --serve --port ${port + 1}`);
  });
  process.stdout.write(`Served at ${site.address} to this machine alone. Ctrl-C ends.\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await site.close();
}
