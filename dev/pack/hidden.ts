import path from 'node:path';
import { filesUnder, type PackedFile, packFile } from './file';

/** The folder of the course's hidden tests in a package. */
export const HIDDEN = 'hidden-tests';

/** Files of git, editors and systems, and installed packages, which a platform installs itself. */
const NOT_PACKED = /\/(?:\.|node_modules\/)/;

/** A relative import. The group is the path. */
const IMPORT = /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*['"](\.[^'"]*)['"]/g;

/**
 * Packs the hidden tests of a course, and the other files of their folder, which they may import.
 *
 * @param folder the absolute path of their folder
 * @throws Error in one line if a relative import leads out of the folder, because it would fail in the package
 */
export function hiddenFiles(folder: string): PackedFile[] {
  const parent = path.dirname(folder);
  const names = filesUnder(parent, path.basename(folder)).filter((name) => !NOT_PACKED.test(name));
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
        `The hidden test ${name} imports "${request}", which leads elsewhere in a package. ` +
          'Import what is in the project as gradkata/….',
      );
  }
}
