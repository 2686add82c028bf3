import path from 'node:path';
import { expect, test } from '@jest/globals';
import { withSuiteStack } from './suite-stack';

const KATA = path.join(path.sep, 'kata');
const at = (...parts: string[]) => `    at block (${path.join(path.sep, ...parts)}:3:5)`;

/** The frames that are left of these, in a clone at `root`. */
function framesLeft(root: string, frames: string[]): string[] | undefined {
  const error = Object.assign(new Error('no'), { stack: ['Error: no', ...frames].join('\n') });
  return withSuiteStack(error, root).stack?.split('\n').slice(1);
}

test('an error keeps its words and the frames of suite and learner, without those of grader and engine', () => {
  const frames = [
    at('kata', 'grader', 'jest', 'environment.ts'),
    at('kata', 'engine', 'not-started.ts'),
    at('kata', 'exercises', '01-gradf.ts'),
    at('kata', 'test', '01-gradf.test.ts'),
    at('kata', 'node_modules', 'jest', 'x.js'),
  ];
  const error = Object.assign(new Error('no'), { stack: ['Error: no', ...frames].join('\n') });
  expect(withSuiteStack(error, KATA).stack).toBe(['Error: no', frames[2], frames[3]].join('\n'));
  expect(error.message).toBe('no');
});

test.each(['grader', 'engine', 'node_modules'])(
  'a clone below a folder named %s keeps the frames of suite and learner, and no others',
  (above) => {
    const of = (...parts: string[]) => at(above, 'kata', ...parts);
    const shown = [of('exercises', '01-gradf.ts'), of('test', '01-gradf.test.ts')];
    const foreign = [of('grader', 'suite', 'expect.ts'), of('engine', 'f.ts'), of('node_modules', 'x.js')];
    expect(framesLeft(path.join(path.sep, above, 'kata'), [...shown, ...foreign])).toEqual(shown);
  },
);

test('a suite outside of the project keeps its frames, without those of its packages and of Node', () => {
  const suite = at('course', 'grader', '01-gradf.test.ts');
  const foreign = [at('course', 'node_modules', 'x.js'), '    at node:internal/modules/cjs/loader:1:1'];
  expect(framesLeft(KATA, [suite, ...foreign])).toEqual([suite]);
});

test('the project’s folder is known where none is given', () => {
  const error = new Error('no');
  expect(error.stack).toContain(__filename);
  expect(withSuiteStack(error).stack).not.toContain(__filename);
});

test.each([undefined, null, 'a text', { message: 'no stack' }])('what has no stack stays as it is: %j', (thrown) => {
  expect(withSuiteStack(thrown)).toBe(thrown);
});
