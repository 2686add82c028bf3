import type { LossPicture } from '../../core/picture';
import type { ExerciseResult, TestResult } from '../../core/result';

/** The label of a loss while training, as suites write it. */
const LOSS = /^loss before step \d+$/;

/** Fewer losses are no curve. */
const FEWEST = 5;

/** The losses of the first visible training of a result: the suite has compared them already. */
export function drawLosses({ tests }: Pick<ExerciseResult, 'tests'>): LossPicture | undefined {
  return tests.map(lossesIn).find((picture) => picture !== undefined);
}

function lossesIn({ name, comparisons, visibility }: TestResult): LossPicture | undefined {
  const losses = comparisons.filter(({ label }) => LOSS.test(label));
  if (losses.length < FEWEST || visibility === 'hidden') return undefined;
  return {
    kind: 'losses',
    test: name,
    expected: losses.map(({ expected }) => expected),
    yours: losses.map(({ yours }) => (typeof yours === 'number' && Number.isFinite(yours) ? yours : null)),
  };
}
