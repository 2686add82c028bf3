import { type PackedFile, packFile, packText } from './file';

const LOCK = 'package-lock.json';

/** The fields of a package in npm's lock file that are read here. */
interface LockedPackage {
  dev?: boolean;
  devOptional?: boolean;
  devDependencies?: Record<string, string>;
}

interface Lock {
  packages: Record<string, LockedPackage>;
}

/** The project's lock file without what maintainers alone need, so that `npm ci` installs the rest in a package. */
export function packedLock(root: string): PackedFile {
  const { packages, ...head } = JSON.parse(packFile(root, LOCK).bytes.toString('utf8')) as Lock;
  const kept = Object.entries(packages)
    .filter(([, { dev }]) => !dev)
    .map(([place, locked]) => [place, withoutDev(locked)]);
  return packText(LOCK, `${JSON.stringify({ ...head, packages: Object.fromEntries(kept) }, null, 2)}\n`);
}

function withoutDev({ devDependencies: _, devOptional, ...rest }: LockedPackage): object {
  // npm marks what is optional for learners and needed by maintainers.
  return devOptional ? { ...rest, optional: true } : rest;
}
