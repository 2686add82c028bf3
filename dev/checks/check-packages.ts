import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './list-files';

/** Packages that npm, an editor or the compiler finds by itself, so that no file imports them. */
const WITHOUT_IMPORT = /^(?:@types\/.*|@biomejs\/biome|jest|typescript)$/;
/** What stands before the name in an import, a `require`, or a transform in a configuration of Jest. */
const BEFORE_REQUEST = String.raw`\bfrom|\bimport|\brequire\(|\bimport\(|\bdeclare module|\.resolve\(|\[|\$':|^\s+`;
const REQUEST = new RegExp(String.raw`(?:${BEFORE_REQUEST})\s*'((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^']*)?'`, 'gm');
/** A package that a test hands to a command: `--reporters=jest-junit`. */
const OPTION_VALUE = /--[\w-]+=((?:@[\w.-]+\/)?[\w.-]+)/g;
/** Text that the compiler removes, and that loads no package at run time. */
const TYPES_ALONE = /^(?:import|export) type .*$|typeof import\('[^']*'\)/gm;

/** Other folders with a package.json and a lock file of their own. */
const OTHER_PACKAGES = ['dev/mutation', 'dev/node-versions', 'page', 'queue'];

type Packages = Readonly<Record<string, string>>;

/** The fields of package.json that are checked. */
interface Manifest {
  dependencies: Packages;
  devDependencies: Packages;
  allowScripts: Readonly<Record<string, boolean>>;
}

/** A lock file of npm. Its packages are listed by their paths. */
interface Lock {
  packages: Readonly<Record<string, { hasInstallScript?: boolean }>>;
}

/**
 * Finds unused packages in package.json and page/package.json, packages that grader/ or the page loads but that are for
 * maintainers or tests alone, and scripts at installation that are not denied, of which `npm ci` warns.
 *
 * @returns one sentence for each finding
 */
export function findPackageTrouble(root: string): string[] {
  const { dependencies, devDependencies } = readJson<Manifest>(root, 'package.json');
  const files = listFiles(root, 'grader', 'test', 'dev', 'page').filter((name) => /\.(?:ts|cjs|js)$/.test(name));
  // Types load nothing.
  const shipped = files.filter((name) => !/^(?:dev|page)\/|^grader\/.*\.test\.ts$|\.d\.ts$/.test(name));
  const loaded = requestsOf(root, [...shipped, 'jest.config.js'], TYPES_ALONE);
  const used = requestsOf(root, [...files, 'jest.config.js'], /^$/);
  const passedAsOption = matchesIn(
    root,
    files.filter((name) => name.endsWith('.test.ts')),
    OPTION_VALUE,
  );
  const unused = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !used.has(name) && !passedAsOption.has(name) && !WITHOUT_IMPORT.test(name),
  );
  const misplaced = Object.keys(devDependencies).filter((name) => loaded.has(name));
  return [
    ...unused.map((name) => `package.json names ${name}, which nothing uses. Run npm uninstall ${name}`),
    ...misplaced.map(
      (name) => `package.json has ${name} in devDependencies, but grader/ loads it. Move it to dependencies.`,
    ),
    ...pageTrouble(root, files),
    ...scriptTrouble(root),
    ...OTHER_PACKAGES.filter((folder) => existsSync(path.join(root, folder, 'package.json'))).flatMap((folder) =>
      scriptTrouble(root, folder),
    ),
  ];
}

/** Packages of page/ that nothing in it uses, and those for its tests that the page itself loads. */
function pageTrouble(root: string, files: readonly string[]): string[] {
  if (!existsSync(path.join(root, 'page', 'package.json'))) return [];
  const { dependencies, devDependencies } = readJson<Manifest>(root, 'page', 'package.json');
  const own = files.filter((name) => name.startsWith('page/'));
  const used = requestsOf(root, own, /^$/);
  const isForTests = (name: string) => name.startsWith('page/browsers/') || name.endsWith('.test.ts');
  const loaded = requestsOf(
    root,
    own.filter((name) => !isForTests(name)),
    TYPES_ALONE,
  );
  return [
    ...Object.keys({ ...dependencies, ...devDependencies })
      .filter((name) => !used.has(name))
      .map((name) => `page/package.json names ${name}, which nothing uses. Run npm uninstall ${name} --prefix page`),
    ...Object.keys(devDependencies)
      .filter((name) => loaded.has(name))
      .map((name) => `page/package.json has ${name} in devDependencies, but page/ loads it. Move it to dependencies.`),
  ];
}

/** Scripts of packages that run at installation and are not denied, in a folder with a lock file. */
function scriptTrouble(root: string, folder = ''): string[] {
  const { allowScripts } = readJson<Manifest>(root, folder, 'package.json');
  const { packages } = readJson<Lock>(root, folder, 'package-lock.json');
  const option = folder === '' ? '' : ` --prefix ${folder}`;
  return Object.keys(packages)
    .filter((place) => packages[place]?.hasInstallScript)
    .map((place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length))
    .filter((name) => allowScripts[name] !== false)
    .map((name) => `${name} runs a script at installation. Run npm install-scripts deny ${name}${option}`);
}

function readJson<T>(root: string, ...place: string[]): T {
  return JSON.parse(readFileSync(path.join(root, ...place), 'utf8')) as T;
}

/** @param ignored parts of the texts that are removed first */
function requestsOf(root: string, files: readonly string[], ignored: RegExp): Set<string> {
  return matchesIn(root, files, REQUEST, ignored);
}

/** All texts that the group of a pattern matches in files. */
function matchesIn(root: string, files: readonly string[], pattern: RegExp, ignored = /^$/): Set<string> {
  const texts = files.map((name) => readFileSync(path.join(root, name), 'utf8').replace(ignored, ''));
  return new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name as string)));
}
