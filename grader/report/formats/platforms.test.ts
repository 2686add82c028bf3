import { describe, expect, test } from '@jest/globals';
import { decoded, MIXED, RUN, resultOf, submissionOf, UNGRADED, violations } from '../../../dev/testing/platforms';
import { FORMATS, formatNamed } from './index';

const PLATFORMS = Object.keys(FORMATS).filter((name) => formatNamed(name).of === 'submission');

const render = (name: string, result = MIXED) => {
  const format = formatNamed(name);
  if (format.of === 'class') throw new Error(`${name} is about a class`);
  return format.render(result, RUN);
};

/** Every text in a document. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)])
      : [];

const flood = submissionOf({
  '01-gradf': Array.from({ length: 60 }, (_, index) =>
    resultOf(`test ${index}`, { status: 'fail', message: '∂'.repeat(90_000), output: '\n'.repeat(90_000) }),
  ),
});

test('there are nine platforms', () => {
  expect(PLATFORMS).toHaveLength(9);
});

describe.each(PLATFORMS)('%s', (name) => {
  const [pass, broken] = [
    submissionOf({ '01-gradf': [resultOf('a'), resultOf('b')] }),
    submissionOf({ '01-gradf': [resultOf('a', { status: 'error' })], '02-x': [] }),
  ];

  test.each([
    ['of every kind of test', MIXED],
    ['that passes', pass],
    ['in which nothing could run', broken],
    ['without an answer from the grader', UNGRADED],
    ['with floods of text', flood],
  ])('is valid by its schema for a result %s', (_, result) => {
    expect(violations(name, decoded(name, render(name, result)))).toEqual([]);
  });

  test('has a schema that refuses what is not in it, and what is less than it', () => {
    const document = decoded(name, render(name)) as object;
    expect(violations(name, Array.isArray(document) ? [...document, 1] : { ...document, surplus: 1 })).not.toEqual([]);
    expect(violations(name, Array.isArray(document) ? [] : {})).not.toEqual([]);
  });

  test('is the same twice, and ends with a line feed', () => {
    expect(render(name)).toBe(render(name));
    expect(render(name).endsWith('\n')).toBe(true);
  });

  test('cuts floods of text to what platforms take, and says so', () => {
    const text = render(name, flood);
    // Base64 needs four characters for three.
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(name === 'classroom' ? 670_000 : 500_000);
    expect(textsIn(decoded(name, text)).some((one) => / more characters/.test(one))).toBe(true);
  });

  test('says plainly when the grader could not work, without paths of the machine', () => {
    const texts = textsIn(decoded(name, render(name, UNGRADED)));
    expect(texts).toContainEqual(
      expect.stringMatching(
        /^The grader could not work.* not your doing.*could not run\. 01-gradf\.test\.ts:3 is broken/,
      ),
    );
    expect(texts.filter((one) => one.includes('/srv'))).toEqual([]);
  });

  test('tells learners nothing of what a hidden test asks', () => {
    const document = decoded(name, render(name)) as { tests: { visibility?: string }[] };
    // Gradescope is told which tests are hidden, and keeps them from learners.
    const seen = name === 'gradescope' ? document.tests.filter(({ visibility }) => visibility !== 'hidden') : document;
    expect(textsIn(seen).filter((one) => one.includes('tells'))).toEqual([]);
  });
});
