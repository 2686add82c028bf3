import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { command } from './command';
import { linkPackages } from './project';
import { ROOT } from './root';

/**
 * Makes a package, and links the project's node_modules in place of running `npm ci`.
 *
 * @returns its folder
 */
export function packedInto(folder: string, name: string, root = ROOT): string {
  mkdirSync(folder, { recursive: true });
  const out = path.join(folder, name);
  const { status, stderr } = command('pack', [name, '--out', out], { root });
  if (status !== 0) throw new Error(`pack ${name} ended with ${status}: ${stderr}`);
  linkPackages(ROOT, out);
  return out;
}
