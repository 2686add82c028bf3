import { existsSync } from 'node:fs';
import path from 'node:path';
import { dependencies, devDependencies } from '../package.json';

/** @throws Error with the command that installs them, if packages of page/ are missing */
export function requirePackages(root: string): void {
  const isThere = (name: string) => existsSync(path.join(root, 'page', 'node_modules', ...name.split('/')));
  if (Object.keys({ ...dependencies, ...devDependencies }).every(isThere)) return;
  throw new Error('The packages of page/ are not installed. Run npm ci --prefix page');
}
