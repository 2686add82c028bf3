import { describe, expect, test } from '@jest/globals';
import { exerciseIds } from '../../../grader/config/suites';
import { gradeAll } from '../../testing/grade-all';
import { loadStyles } from '../../testing/load-styles';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';

const styles = loadStyles(ROOT);

test('there are styles enough to speak of any', () => {
  expect(styles.size).toBeGreaterThanOrEqual(30);
});

/** The styles of one exercise by name. Files that a style does not hold are reference solutions. */
const stylesOf = (id: string) => [...styles].filter(([, files]) => Object.hasOwn(files, `${id}.ts`));

describe.each(exerciseIds(ROOT))('a right answer to %s', (id) => {
  const ofExercise = stylesOf(id);
  const results = once(() => gradeAll(Object.fromEntries(ofExercise), ['--exercise', id]));

  test.each(ofExercise.map(([style]) => style))('in the style %s has full marks', (style) => {
    const result = results().get(style);
    const lost = result?.exercises.flatMap(({ tests }) => tests.filter(({ status }) => status !== 'pass'));
    expect(lost).toEqual([]);
    expect(result).toMatchObject({ score: result?.maxScore, status: 'pass' });
  });
});
