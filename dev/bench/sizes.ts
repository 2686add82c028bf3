import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Bytes of a block of the file system. A file occupies whole blocks. */
const BLOCK_BYTES = 4096;

interface Locked {
  dev?: boolean;
}

/**
 * Measures what `npm ci` installs, for the project and for a package.
 *
 * @returns lines of a table
 */
export function sizeFigures(root: string): [string, string][] {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  // The lock file also lists packages of other systems, which are not installed.
  const installed = Object.entries(packages)
    .filter(([place]) => place !== '')
    .flatMap(([place, { dev }]) => {
      const bytes = bytesOf(path.join(root, ...place.split('/')));
      return bytes === undefined ? [] : [{ isDev: dev === true, bytes }];
    });
  const line = (parts: readonly { bytes: number }[]) =>
    `${parts.length} packages, ${(parts.reduce((sum, { bytes }) => sum + bytes, 0) / 2 ** 20).toFixed(0)} MB`;
  return [
    ['node_modules of the project', line(installed)],
    ['node_modules of the starter and of packages', line(installed.filter(({ isDev }) => !isDev))],
  ];
}

/** Bytes on the disk of a package without the packages inside it. Undefined if it is not installed. */
function bytesOf(folder: string): number | undefined {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .reduce((sum, entry) => {
      const file = path.join(folder, entry.name);
      return (
        sum + (entry.isDirectory() ? (bytesOf(file) ?? 0) : Math.ceil(lstatSync(file).size / BLOCK_BYTES) * BLOCK_BYTES)
      );
    }, BLOCK_BYTES);
}
