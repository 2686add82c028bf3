import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from '../dev/testing/command';
import { type Files, gradeAll } from '../dev/testing/submissions';

/** One folder a style; a file of the reference solution that is not in it stays as it is. */
const STYLES = path.join(ROOT, 'grader', 'styles');

const styles = readdirSync(STYLES).sort();

function filesOf(style: string): Files {
  const folder = path.join(STYLES, style);
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

test('there are styles enough to speak of any', () => {
  expect(styles.length).toBeGreaterThanOrEqual(30);
});

describe('a right answer has full marks, in whatever style it is written', () => {
  const results = gradeAll(Object.fromEntries(styles.map((style) => [style, filesOf(style)])));

  test.each(styles)('%s', (style) => {
    const result = results.get(style);
    const lost = result?.exercises.flatMap(({ tests }) => tests.filter(({ status }) => status !== 'pass'));
    expect(lost).toEqual([]);
    expect(result).toMatchObject({ score: 100, maxScore: 100, status: 'pass' });
  });
});
