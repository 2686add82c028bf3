import { existsSync } from 'node:fs';
import path from 'node:path';
import { dependencies } from './package.json';

/** @throws Error with the command that installs them, if packages of queue/ are missing */
export function requireQueuePackages(root: string): void {
  const isThere = (name: string) => existsSync(path.join(root, 'queue', 'node_modules', name));
  if (Object.keys(dependencies).every(isThere)) return;
  throw new Error('The packages of queue/ are not installed. Run npm ci --prefix queue');
}
