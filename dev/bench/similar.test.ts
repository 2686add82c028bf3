import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { outside } from '../testing/outside';
import { ROOT } from '../testing/root';
import { temporaryFolder } from '../testing/submissions';

const { similarFigures } = outside<typeof import('./similar')>('dev/bench/similar');

test('of 1,000 answers to the notebook, 20 planted copies come first, and no honest pair is among them', async () => {
  const { figures, surprises } = await similarFigures(ROOT, mkdtempSync(path.join(temporaryFolder(), 'class-')), 1_000);
  expect(surprises).toEqual([]);
  expect(figures.slice(0, 3).map(([, figure]) => figure)).toEqual(['1000', '20', '0']);
});
