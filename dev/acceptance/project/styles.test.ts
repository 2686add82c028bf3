import { describe, expect, test } from '@jest/globals';
import { gradeAll } from '../../testing/grade-all';
import { loadStyles } from '../../testing/load-styles';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';

const styles = loadStyles(ROOT);

test('there are styles enough to speak of any', () => {
  expect(styles.size).toBeGreaterThanOrEqual(30);
});

describe('a right answer', () => {
  const results = once(() => gradeAll(Object.fromEntries(styles)));

  test.each([...styles.keys()])('in the style %s has full marks', (style) => {
    const result = results().get(style);
    const lost = result?.exercises.flatMap(({ tests }) => tests.filter(({ status }) => status !== 'pass'));
    expect(lost).toEqual([]);
    expect(result).toMatchObject({ score: 100, maxScore: 100, status: 'pass' });
  });
});
