import { describe, expect, test } from '@jest/globals';
import { decoded, MIXED, RUN, resultOf, submissionOf, UNGRADED, violations } from '../../../dev/testing/platforms';
import { FORMATS, formatNamed } from './index';

/** The formats that programs read: a page has no schema. */
const PLATFORMS = Object.entries(FORMATS).flatMap(([name, format]) =>
  format.of === 'submission' && !format.hasPages ? [name] : [],
);

const render = (name: string, result = MIXED) => {
  const format = formatNamed(name);
  if (format.of === 'class') throw new Error(`${name} is about a class`);
  return format.render(result, RUN);
};

/** All strings in a document. */
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

test('nine formats have one document per submission, which a program reads', () => {
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

  test('has a schema that refuses further fields and missing ones', () => {
    const document = decoded(name, render(name)) as object;
    expect(violations(name, Array.isArray(document) ? [...document, 1] : { ...document, surplus: 1 })).not.toEqual([]);
    expect(violations(name, Array.isArray(document) ? [] : {})).not.toEqual([]);
  });

  test('is the same each time, and ends with a line feed', () => {
    expect(render(name)).toBe(render(name));
    expect(render(name).endsWith('\n')).toBe(true);
  });

  test('cuts long texts to the limits of the platforms, with a note', () => {
    const text = render(name, flood);
    // Base64 writes three bytes as four characters.
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(name === 'classroom' ? 670_000 : 500_000);
    expect(textsIn(decoded(name, text)).some((one) => / more characters/.test(one))).toBe(true);
  });

  test('blames the grader for an ungraded submission, without paths of the machine', () => {
    const texts = textsIn(decoded(name, render(name, UNGRADED)));
    // result.json of Classroom 50 has no field for a reason: it is on the page of the release.
    if (name !== 'classroom50')
      expect(texts).toContainEqual(
        expect.stringMatching(
          /^The grader could not work.* not your doing.*could not run\. 01-gradf\.test\.ts:3 is broken/,
        ),
      );
    expect(texts.filter((one) => one.includes('/srv'))).toEqual([]);
  });

  test('does not reveal to learners what a hidden test asks', () => {
    const document = decoded(name, render(name)) as { tests: { visibility?: string }[] };
    // Gradescope knows which tests are hidden, and does not show them to learners.
    const seen = name === 'gradescope' ? document.tests.filter(({ visibility }) => visibility !== 'hidden') : document;
    expect(textsIn(seen).filter((one) => one.includes('tells'))).toEqual([]);
  });
});
