import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_SEED } from '../../grader/config/seed';
import type { Picture } from '../../grader/core/picture';
import { Submission } from '../../grader/core/submission';
import { runSuites } from '../../grader/jest/session';
import { loadDrawingTools } from '../../grader/report/page/load-drawing-tools';
import { drawFigure } from '../../grader/report/pictures/draw-figure';
import { standaloneSvg } from './standalone-svg';

/** The exercises that the pictures are about. */
const EXERCISES = ['01-gradf', '02-numerical-gradient', '03-symmetric-gradient', '04-value'];

/** A slip in the product rule: the gradient of the other operand in place of its data. */
const SLIP = ['right.data * out.grad', 'right.grad * out.grad'] as const;

/** The pictures by the names of their files. */
const FILES: readonly (readonly [file: string, exercise: string, kind: Picture['kind']])[] = [
  ['error-against-step.svg', '03-symmetric-gradient', 'errors'],
  ['failing-expression.svg', '04-value', 'graph'],
];

/** Draws what `npm run report` draws of the solutions, with a slip in 04, each picture as a file of its own. */
export async function drawReportPictures(root: string): Promise<ReadonlyMap<string, string>> {
  const texts = EXERCISES.map((id) => [
    `${id}.ts`,
    { text: readFileSync(path.join(root, 'solutions', `${id}.ts`), 'utf8').replace(...SLIP) },
  ]);
  const learner = new Submission('learner', Object.fromEntries(texts));
  const { pictures } = await runSuites(root, [learner], EXERCISES, DEFAULT_SEED, { pictures: EXERCISES });
  const tools = await loadDrawingTools();
  return new Map(
    FILES.map(([file, exercise, kind]) => {
      const picture = pictures?.[0]?.[exercise]?.find((one) => one.kind === kind);
      if (!picture) throw new Error(`There is no picture of ${exercise} for ${file}.`);
      return [file, standaloneSvg(drawFigure(picture, tools))];
    }),
  );
}
