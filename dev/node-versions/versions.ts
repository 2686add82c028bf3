import { existsSync } from 'node:fs';
import path from 'node:path';
import { optionalDependencies } from './package.json';

/** The folder that holds the versions, from the project's folder. */
const FOLDER = 'dev/node-versions';

/** The major versions of Node that the grader is to give the same documents on. */
export const VERSIONS: readonly string[] = [
  ...new Set(Object.keys(optionalDependencies).map((name) => name.split('-')[1] ?? '')),
];

/** The program of a version, for this system. */
export function programOf(root: string, version: string): string {
  const name = `node-${version}-${process.platform}-${process.arch}`;
  return path.join(root, ...FOLDER.split('/'), 'node_modules', name, 'bin', 'node');
}

/** @throws Error with the command that installs them, if a version is not installed */
export function requireVersions(root: string): void {
  const missing = VERSIONS.filter((version) => !existsSync(programOf(root, version)));
  if (missing.length === 0) return;
  const system = `${process.platform}-${process.arch}`;
  throw new Error(`Node ${missing.join(', ')} for ${system} is not installed. Run npm ci --prefix ${FOLDER} on Linux.`);
}
