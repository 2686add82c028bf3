import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { makeFifo } from '../../testing/fifo';
import { refusalOf } from '../../testing/refusal-of';
import { ROOT } from '../../testing/root';
import { temporaryFolder } from '../../testing/submissions';

const root = temporaryFolder();
const solutions = path.join(ROOT, 'solutions');
const stubs = path.join(ROOT, 'exercises');
const place = () => path.join(mkdtempSync(path.join(root, 'place-')), 'results.json');

const NEEDED = 'and the grader needs this name for a file of its own. Remove it, or give another place.';

test.each(['json', 'csv', 'gradescope'])(
  'a folder in the place of a file of %s is refused in one line, before anything is graded',
  async (format) => {
    const out = place();
    mkdirSync(out);
    expect(await refusalOf('grade', [solutions, '--format', format, '--out', out])).toBe(
      `${out} is a folder. Give another place, or remove it.`,
    );
    expect(readdirSync(path.dirname(out))).toEqual(['results.json']);
  },
);

test('a file is refused in one line where a folder of documents is to be written', async () => {
  const out = place();
  writeFileSync(out, 'mine');
  expect(await refusalOf('grade', [solutions, stubs, '--format', 'gradescope', '--out', out])).toMatch(
    /^.*results\.json is a file\. This format has a document for each submission: .*$/,
  );
});

// Windows has no named pipes in folders.
if (process.platform !== 'win32') {
  test('a device or a pipe is refused in one line, and stays what it is', async () => {
    const pipe = place();
    makeFifo(pipe);
    for (const out of ['/dev/null', pipe]) {
      expect(await refusalOf('grade', [solutions, '--out', out])).toBe(
        `${out} is no ordinary file. Give another place, or remove it.`,
      );
      expect(statSync(out).isFile()).toBe(false);
    }
  });

  test.each(['.journal', '.lock'])(
    'a pipe in the place of the %s of a class is refused in one line, and is not opened',
    async (ending) => {
      const out = place();
      makeFifo(`${out}${ending}`);
      expect(await refusalOf('grade', [solutions, stubs, '--out', out])).toBe(
        `${out}${ending} is no ordinary file, ${NEEDED}`,
      );
      expect(readdirSync(path.dirname(out))).toEqual([`results.json${ending}`]);
    },
  );
}
