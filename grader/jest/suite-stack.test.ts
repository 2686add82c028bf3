import path from 'node:path';
import { expect, test } from '@jest/globals';
import { withSuiteStack } from './suite-stack';

const at = (...parts: string[]) => `    at block (${path.join(path.sep, 'kata', ...parts)}:3:5)`;

test('an error keeps its words and the frames of suite and learner, without those of grader and engine', () => {
  const frames = [
    at('grader', 'jest', 'environment.ts'),
    at('engine', 'not-started.ts'),
    at('exercises', '01-gradf.ts'),
    at('test', '01-gradf.test.ts'),
    at('node_modules', 'jest', 'x.js'),
  ];
  const error = Object.assign(new Error('no'), { stack: ['Error: no', ...frames].join('\n') });
  expect(withSuiteStack(error).stack).toBe(['Error: no', frames[2], frames[3]].join('\n'));
  expect(error.message).toBe('no');
});

test.each([undefined, null, 'a text', { message: 'no stack' }])('what has no stack stays as it is: %j', (thrown) => {
  expect(withSuiteStack(thrown)).toBe(thrown);
});
