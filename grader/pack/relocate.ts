import path from 'node:path';

/** A relative import, and what it asks for. */
const IMPORT = /((?:\bfrom|\bimport|\brequire\(|\bimport\()\s*)(['"])(\.[^'"]*)\2/g;

/** What a suite may import of the project; the rest is in no package. */
const PACKED = /^(?:engine|grader|test\/oracle)\//;

/**
 * The text of a hidden suite as it must be in a folder directly under a package: what it imports of the project is one level
 * up there, wherever the suite lay before.
 *
 * @param file where it lies now
 * @throws Error in one line when it imports what is in no package
 */
export function relocate(text: string, file: string, root: string): string {
  const folder = path.dirname(file);
  return text.replaceAll(IMPORT, (line, before: string, quote: string, request: string) => {
    const target = path.resolve(folder, request);
    // A file beside it, which moves along.
    if (path.dirname(target) === folder) return line;
    const name = path.relative(root, target).split(path.sep).join('/');
    if (!PACKED.test(name))
      throw new Error(
        `${file} imports "${request}", which is in no package. Import from grader/, engine/ or test/oracle/.`,
      );
    return `${before}${quote}../${name}${quote}`;
  });
}
