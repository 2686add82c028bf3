import { describe, expect, test } from '@jest/globals';
import { exerciseIds } from '../../../grader/config/suites';
import { gradingWorker } from '../../testing/grading-worker';
import { loadStyles } from '../../testing/load-styles';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { submissionWith } from '../../testing/solved-submission';

const styles = loadStyles(ROOT);
const grade = gradingWorker();

test('there are styles enough to speak of any', () => {
  expect(styles.size).toBeGreaterThanOrEqual(30);
});

/** The styles of one exercise by name. Files that a style does not hold are reference solutions. */
const stylesOf = (id: string) => [...styles].filter(([, files]) => Object.hasOwn(files, `${id}.ts`));

describe.each(exerciseIds(ROOT))('a right answer to %s', (id) => {
  const ofExercise = stylesOf(id);
  const results = once(() =>
    grade(
      id,
      ofExercise.map(([style, files]) => submissionWith(style, files)),
    ),
  );

  test.each(ofExercise.map(([style]) => style))('in the style %s has full marks', async (style) => {
    const result = (await results()).get(style);
    const lost = result?.tests.filter(({ status }) => status !== 'pass');
    expect(lost).toEqual([]);
    expect(result).toMatchObject({ score: result?.maxScore, status: 'pass' });
  });
});
