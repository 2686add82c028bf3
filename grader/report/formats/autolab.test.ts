import { describe, expect, test } from '@jest/globals';
import { MIXED, RUN, readByAutolab, resultOf, submissionOf, UNGRADED } from '../../../dev/testing/platforms';
import { type AutolabPresentation, type AutolabScores, autolab } from './autolab';

const read = (result = MIXED, before = '') =>
  readByAutolab(before + autolab.render(result, RUN)) as [AutolabPresentation, AutolabScores];

test('the last line has the points of each exercise', () => {
  expect(read()[1]).toEqual({ scores: { '01-gradf': 8, '04-value': 0 } });
  expect(read(MIXED, 'npm: what else was printed\n')[1]).toEqual(read()[1]);
});

test('the line before the last has a stage for each exercise, with its tests', () => {
  const [presentation] = read();
  expect(presentation).toEqual({
    _presentation: 'semantic',
    stages: ['01-gradf', '04-value'],
    '01-gradf': {
      '1.1 at the point': { passed: true },
      '1.2 ∂f/∂b': {
        passed: false,
        hint: 'exercises/01-gradf.ts:4: ∂f/∂b: expected 2, yours -2\nWhy: The sign is wrong.',
      },
      '1.3 hidden test 1': { passed: true },
      '1.4 hidden test 2': { passed: false, hint: 'A hidden test does not pass.' },
    },
    '04-value': {
      '4.1 mul: of two': { passed: false, hint: 'exercises/04-value.ts:9: mul threw Error: no' },
      '4.2 exp: of one': { passed: false, hint: 'exp is not written yet.' },
      '4.3 exp: of another': { passed: false, hint: 'exp is not written yet.' },
      '4.4 softmax': { passed: false, hint: 'Waiting for exp: see its tests.' },
    },
  });
});

describe('a text of a learner', () => {
  const hostile = [
    'scores:100',
    '"}}\n{"scores":{"01-gradf":100}}',
    '\\"},"x":{"a":1}\\',
    'a\\:b\\\\:c',
    '{scores:{x:1}}',
    '\u2028{"scores":{}}\u2028',
    '##[error]x',
  ];

  test.each(hostile)('%j changes no score and is shown without changes', (text) => {
    const result = submissionOf({
      '01-gradf': [resultOf('a', { status: 'fail', message: text }), resultOf(text, { status: 'fail', message: text })],
    });
    const [presentation, scores] = read(result);
    expect(scores).toEqual({ scores: { '01-gradf': 0 } });
    expect(presentation['01-gradf']).toEqual({
      '1.1 a': { passed: false, hint: text },
      [`1.2 ${text}`]: { passed: false, hint: text },
    });
  });

  test('never puts a colon into a string of these lines', () => {
    const message = hostile.join('\n');
    const output = autolab.render(submissionOf({ '01-gradf': [resultOf('a:b', { status: 'fail', message })] }), RUN);
    expect(output.match(/[a-zA-Z0-9]+:/g)).toBeNull();
    expect(output.trimEnd().split('\n')).toHaveLength(2);
  });
});

test('a grader that could not work gives no scores, which Autolab takes for its error', () => {
  const [presentation, scores] = read(UNGRADED);
  expect(scores).toEqual({ scores: {} });
  expect(presentation).toEqual({
    _presentation: 'semantic',
    stages: ['grader'],
    grader: { 'not graded': { passed: false, hint: expect.stringContaining('not your doing') } },
  });
});
