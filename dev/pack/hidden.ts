import path from 'node:path';
import { filesUnder, type PackedFile, packFile } from './file';

/** Where the course's hidden tests are in a package. */
export const HIDDEN = 'hidden-tests';

/** Under a folder of hidden tests: what git, editors and systems keep there, and packages, which a platform installs itself. */
const BESIDE = /\/(?:\.|node_modules\/)/;

/** A relative import, and what it asks for. */
const IMPORT = /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*['"](\.[^'"]*)['"]/g;

/**
 * The hidden tests of a course, with what lies beside them and may be imported: nothing whose name begins with a dot, no packages.
 *
 * @param folder where they lie now: absolute path
 * @throws Error in one line when a file imports from out of the folder by a path that leads elsewhere in the package
 */
export function hiddenFiles(folder: string): PackedFile[] {
  const parent = path.dirname(folder);
  const names = filesUnder(parent, path.basename(folder)).filter((name) => !BESIDE.test(name));
  return names.map((name) => {
    const inside = name.slice(path.basename(folder).length + 1);
    const file = packFile(parent, name, `${HIDDEN}/${inside}`);
    if (name.endsWith('.ts')) checkImports(inside, file.bytes.toString('utf8'));
    return file;
  });
}

function checkImports(name: string, text: string): void {
  for (const [, request = ''] of text.matchAll(IMPORT)) {
    if (path.posix.join(path.posix.dirname(name), request).startsWith('..'))
      throw new Error(
        `The hidden test ${name} imports "${request}", which leads elsewhere in a package. Import what is in the project as gradkata/….`,
      );
  }
}
