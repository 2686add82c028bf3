import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../testing/submissions';
import { settingsForLearners, settingsForPlatforms } from './settings';

const course = temporaryFolder();
const root = path.join(course, 'gradkata');
mkdirSync(root);
mkdirSync(path.join(course, 'secret'));
writeFileSync(
  path.join(course, 'secret', '01-gradf.test.ts'),
  "import { exercise } from '../gradkata/grader/suite/exercise';\n",
);

const settle = (settings: unknown) =>
  writeFileSync(
    path.join(root, 'gradkata.config.json'),
    typeof settings === 'string' ? settings : JSON.stringify(settings),
  );
const texts = (files: { name: string; bytes: Buffer }[]) =>
  Object.fromEntries(files.map(({ name, bytes }) => [name, bytes.toString()]));

describe('the settings of a course with hidden tests', () => {
  test('go to a platform with the tests, which find the grader there', () => {
    settle({ hints: false, hiddenTests: '../secret' });
    const packed = texts(settingsForPlatforms(root));
    expect(JSON.parse(packed['gradkata.config.json'] ?? '')).toEqual({ hints: false, hiddenTests: 'hidden-tests' });
    expect(packed['hidden-tests/01-gradf.test.ts']).toBe("import { exercise } from '../grader/suite/exercise';\n");
  });

  test('go to learners without a word about them', () => {
    settle({ hints: false, hiddenTests: '../secret' });
    const packed = texts(settingsForLearners(root));
    expect(Object.keys(packed)).toEqual(['gradkata.config.json']);
    expect(JSON.parse(packed['gradkata.config.json'] ?? '')).toEqual({ hints: false });
  });

  test('are an error when the folder is not there', () => {
    settle({ hiddenTests: '../none' });
    expect(() => settingsForPlatforms(root)).toThrow(/^gradkata\.config\.json: hiddenTests: .*none cannot be read/);
  });
});

test('settings that are no JSON object are an error for both', () => {
  for (const [text, says] of [
    ['{', /^gradkata\.config\.json is no JSON: /],
    ['[]', /^gradkata\.config\.json must hold an object/],
  ] as const) {
    settle(text);
    expect(() => settingsForLearners(root)).toThrow(says);
    expect(() => settingsForPlatforms(root)).toThrow(says);
  }
});
