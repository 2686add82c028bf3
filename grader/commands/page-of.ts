import { loadDrawingTools } from '../report/page/load-drawing-tools';
import { type Report, renderReport } from '../report/page/report-page';
import { drawFigure } from '../report/pictures/draw-figure';
import type { LearnerResult } from './test';

/** Draws the pictures of a graded `exercises/` and renders the page. */
export async function pageOf({ pictures, ...report }: LearnerResult & Omit<Report, 'figures'>): Promise<string> {
  const tools = await loadDrawingTools();
  const figures = Object.fromEntries(
    Object.entries(pictures).map(([id, own]) => [id, own.map((picture) => drawFigure(picture, tools))]),
  );
  return renderReport({ ...report, figures });
}
