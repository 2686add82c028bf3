import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../testing/submissions';
import { filesUnder, modeOf, packFile, packText } from './file';

const folder = temporaryFolder();
const write = (name: string, data: string | Buffer) => {
  const file = path.join(folder, ...name.split('/'));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, data);
};

describe('a file of a package', () => {
  test('ends its lines as on Unix', () => {
    write('windows.ts', 'one\r\ntwo\r\n');
    expect(packFile(folder, 'windows.ts').bytes.toString()).toBe('one\ntwo\n');
  });

  test('keeps its bytes if it is no text', () => {
    const picture = Buffer.from([0x89, 0x50, 0x0d, 0x0a, 0x00, 0xff]);
    write('picture.png', picture);
    expect(packFile(folder, 'picture.png').bytes).toEqual(picture);
  });

  test('is executable if it begins with #!', () => {
    expect(modeOf(packText('run.sh', '#!/usr/bin/env bash\n'))).toBe(0o755);
    expect(modeOf(packText('notes.txt', 'run #!/usr/bin/env bash\n'))).toBe(0o644);
  });

  test('that is missing is named in the error', () => {
    expect(() => packFile(folder, 'none.ts')).toThrow(
      /^none\.ts cannot be read \(ENOENT\), and belongs into the package/,
    );
  });
});

test('the files under a folder are sorted, without temporary files of editors and systems', () => {
  for (const name of [
    'tree/b.ts',
    'tree/a/z.ts',
    'tree/.github/w.yml',
    'tree/.DS_Store',
    'tree/b.ts~',
    'tree/.b.ts.swp',
  ])
    write(name, 'x');
  expect(filesUnder(folder, 'tree')).toEqual(['tree/.github/w.yml', 'tree/a/z.ts', 'tree/b.ts']);
});
