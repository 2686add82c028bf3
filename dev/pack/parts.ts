import { filesUnder, type PackedFile, packFile, packText } from './file';
import { packedLock } from './packed-lock';

/** Suites, what they need, and the record of mistakes. The mistakes would reveal answers. */
const JUDGES = /^test\/(?:(?:tsconfig|chapters)\.json|[^/]+\.test\.ts|oracle\/.+|(?:facts|mistakes)\/[^/]+\.json)$/;

/** The files of every package: all that grading needs, without answers. */
export function gradingFiles(root: string): PackedFile[] {
  const names = [
    ...filesUnder(root, 'engine'),
    ...filesUnder(root, 'test').filter((name) => JUDGES.test(name)),
    ...filesUnder(root, 'grader').filter((name) => !name.endsWith('.test.ts')),
    'jest.config.js',
    'LICENSE',
  ];
  return [...names.map((name) => packFile(root, name)), manifest(root), packedLock(root)];
}

/** The project's package.json with the scripts that work in a package, and without what maintainers alone need. */
function manifest(root: string): PackedFile {
  const {
    scripts,
    devDependencies: _,
    ...rest
  } = JSON.parse(packFile(root, 'package.json').bytes.toString('utf8')) as {
    scripts: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const works = ([name, line]: [string, string]) => line.startsWith(`node grader/start.cjs ${name} `);
  const kept = Object.fromEntries(Object.entries(scripts).filter(works));
  // The order of the keys is kept.
  const { name, version, description, license, private: closed, engines, ...others } = rest as Record<string, unknown>;
  const all = { name, version, description, license, private: closed, engines, scripts: kept, ...others };
  return packText('package.json', `${JSON.stringify(all, null, 2)}\n`);
}
