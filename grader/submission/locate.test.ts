import { describe, expect, test } from '@jest/globals';
import { locate } from './locate';

const FILE = '02-numerical-gradient.ts';

describe('an exercise file is found', () => {
  test.each([[`exercises/${FILE}`], [FILE], [`alice/exercises/${FILE}`], [`alice/${FILE}`]])('at %s', (path) => {
    expect(locate(['README.md', path], FILE)).toEqual({ path });
  });

  test('where it belongs before anywhere else', () => {
    const paths = [FILE, `a/exercises/${FILE}`, `b/${FILE}`, `exercises/${FILE}`];
    expect(locate(paths, FILE)).toEqual({ path: `exercises/${FILE}` });
    expect(locate(paths.slice(0, 3), FILE)).toEqual({ path: FILE });
  });

  test('not among what systems and tools leave behind', () => {
    const debris = [`__MACOSX/${FILE}`, `node_modules/${FILE}`, `.git/${FILE}`];
    expect(locate(debris, FILE)).toEqual({ fault: expect.stringContaining('is missing. Put the file there') });
  });
});

test('of several in places of the same kind none is taken', () => {
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
])('%s is offered when the file is missing', (path) => {
  expect(locate([path], FILE)).toEqual({
    fault: `exercises/${FILE} is missing. There is ${path}: did you mean that? Put it at exercises/${FILE}.`,
  });
});
