const { mkdirSync, readFileSync, rmSync, symlinkSync } = require('node:fs');
const path = require('node:path');

const PROJECT = path.join(__dirname, '..', '..');
const LOCK = 'package-lock.json';

const read = (...names) => JSON.parse(readFileSync(path.join(...names), 'utf8'));

/**
 * Makes `node_modules` in the current folder: links to the packages of its lock file, and to no others. The project has
 * installed each of them, because the two lock files agree on it: version, address and hash.
 */
const { packages } = read(LOCK);
const { packages: installed } = read(PROJECT, LOCK);
rmSync('node_modules', { recursive: true, force: true });
for (const [place, { version, resolved, integrity, optional }] of Object.entries(packages)) {
  if (place === '') continue;
  const known = installed[place];
  if (known?.version !== version || known.resolved !== resolved || known.integrity !== integrity)
    throw new Error(`${place} is not locked as in the project.`);
  const target = path.join(PROJECT, place);
  try {
    if (read(target, 'package.json').version !== version) throw new Error(`${place} is not installed as it is locked.`);
  } catch (error) {
    // Packages for other systems are not installed.
    if (error.code === 'ENOENT' && optional) continue;
    throw error;
  }
  // A package inside another one comes with it.
  if (place.lastIndexOf('node_modules/') > 0) continue;
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(target, place, 'junction');
}
