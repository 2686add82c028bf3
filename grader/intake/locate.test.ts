import { describe, expect, test } from '@jest/globals';
import { createLocator } from './locate';

const FILE = '02-numerical-gradient.ts';
const locate = (paths: readonly string[], file: string) => createLocator(paths)(file);

describe('an exercise file is found', () => {
  test.each([[`exercises/${FILE}`], [FILE], [`alice/exercises/${FILE}`], [`alice/${FILE}`]])('at %s', (path) => {
    expect(locate(['README.md', path], FILE)).toEqual({ path });
  });

  test('in its proper folder before any other place', () => {
    const paths = [FILE, `a/exercises/${FILE}`, `b/${FILE}`, `exercises/${FILE}`];
    expect(locate(paths, FILE)).toEqual({ path: `exercises/${FILE}` });
    expect(locate(paths.slice(0, 3), FILE)).toEqual({ path: FILE });
  });

  test('outside of the folders of systems and tools', () => {
    const debris = [`__MACOSX/${FILE}`, `node_modules/${FILE}`, `.git/${FILE}`];
    expect(locate(debris, FILE)).toEqual({ fault: expect.stringContaining('is missing. Put the file there') });
  });
});

describe('all exercises of a submission are in one folder', () => {
  const OTHER = '01-gradf.ts';

  test.each([
    ['exercises/', [`exercises/${OTHER}`, FILE]],
    ['the top', [OTHER, `a/exercises/${FILE}`]],
    ['exercises/ of the folder around it', [`a/exercises/${OTHER}`, `a/${FILE}`]],
  ])('if that is %s, a file that is missing there is not taken from elsewhere', (_, paths) => {
    expect(locate(paths, OTHER)).toEqual({ path: paths[0] });
    expect(locate(paths, FILE)).toEqual({
      fault: `exercises/${FILE} is missing. There is ${paths[1]}: did you mean that? Put it at exercises/${FILE}.`,
    });
  });

  test('an exercises/ without any exercise does not count', () => {
    expect(locate(['exercises/notes.txt', FILE], FILE)).toEqual({ path: FILE });
  });

  test('two folders around some of them do not count as one', () => {
    expect(locate([`a/${OTHER}`, `b/exercises/${FILE}`], OTHER)).toEqual({
      fault: `exercises/${OTHER} is missing. There is a/${OTHER}: did you mean that? Put it at exercises/${OTHER}.`,
    });
  });
});

describe('a folder of the project is never taken for the learner’s', () => {
  test.each(['solutions', 'test', 'grader', 'engine', 'alice/solutions', 'exercises/solutions'])('%s', (folder) => {
    for (const others of [[], ['exercises/01-gradf.ts'], ['alice/exercises/01-gradf.ts']]) {
      expect(locate([...others, `${folder}/${FILE}`, `${folder}/exercises/${FILE}`], FILE)).toEqual({
        fault: `exercises/${FILE} is missing. Put the file there; its stub is in the project under the same name.`,
      });
    }
  });
});

test('of several files in equal places none is taken', () => {
  expect(locate([`a/${FILE}`, `b/${FILE}`], FILE)).toEqual({
    fault: `There are several ${FILE}: a/${FILE}, b/${FILE}. Keep one, as exercises/${FILE}.`,
  });
});

test.each([
  'exercises/02-numerical-gradient.js',
  'exercises/02_numerical_gradient.ts',
  'exercises/02-Numerical-Gradient.ts',
  'exercises/02-numerical-gradient (1).ts',
  'exercises/02-numerical-gradient copy.ts',
  'exercises/02-numerical-gradient.ts.txt',
  'deep/down/02-numerical-gradient.ts',
])('%s is suggested if the file is missing', (path) => {
  expect(locate([path], FILE)).toEqual({
    fault: `exercises/${FILE} is missing. There is ${path}: did you mean that? Put it at exercises/${FILE}.`,
  });
});

describe('finding takes linear time', () => {
  const RIGHT = `exercises/${FILE}`;

  test.each([
    ['spaces', `0000${' '.repeat(65_500)}x`],
    ['underscores', `${'_'.repeat(65_500)}x`],
    ['endings', `${'.ts'.repeat(21_800)}x`],
    ['slashes', `${'/'.repeat(65_500)}x`],
    ['folders', `${'01-a/'.repeat(13_000)}x`],
    ['numbers in brackets', `${'(1'.repeat(32_700)}x`],
  ])('%s', (_, path) => {
    // In quadratic time one path would take a minute, and all of them hours.
    const paths = Array.from({ length: 100 }, (_, index) => `${path}${index}`);
    expect(locate([...paths, RIGHT], FILE)).toEqual({ path: RIGHT });
    expect(locate(paths, FILE)).toEqual({ fault: expect.stringContaining('is missing. Put the file there') });
  });

  test('with many folders that could each hold the exercises', () => {
    const paths = Array.from({ length: 20_000 }, (_, index) => `a${index}/${FILE}`);
    expect(locate(paths, FILE)).toEqual({ fault: expect.stringMatching(/^There are several/) });
    expect(locate(paths, '01-gradf.ts')).toEqual({ fault: expect.stringContaining('is missing.') });
  });

  test('a name of more than 255 characters is no exercise, and is not suggested as one', () => {
    const long = `02-numerical-gradient${' '.repeat(240)}.ts`;
    expect(locate([long, `${'a'.repeat(256)}/${FILE}`], FILE)).toEqual({
      fault: expect.stringContaining('is missing. Put the file there'),
    });
  });
});
