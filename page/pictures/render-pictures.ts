import * as plot from '@observablehq/plot';
import { instance } from '@viz-js/viz';
import type { Picture } from '../../grader/core/picture';
import { renderFigure } from '../../grader/report/page/figure';
import { drawFigure } from '../../grader/report/pictures/draw-figure';

/** Graphviz, once it is asked for. */
let viz: ReturnType<typeof instance> | undefined;

/** Draws the pictures of an exercise, as `npm run report` does. @returns HTML in which every text is escaped */
export async function renderPictures(id: string, pictures: readonly Picture[]): Promise<string> {
  viz ??= instance();
  const tools = { plot, viz: await viz, document };
  return pictures
    .map((picture, index) => renderFigure(drawFigure(picture, tools), `${id}-picture-${index + 1}`).text)
    .join('\n');
}
