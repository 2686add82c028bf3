import type { Picture } from '../core/picture';
import type { SubmissionResult } from '../core/result';
import type { Submission } from '../core/submission';
import { renderVerdict } from '../report/page/feedback/feedback-page';
import { loadDrawingTools } from '../report/page/load-drawing-tools';
import { drawFigure } from '../report/pictures/draw-figure';
import type { Figure } from '../report/pictures/tools';

/** The pictures of a submission, by exercise. */
type Pictures = Readonly<Record<string, readonly Picture[]>>;

/** The drawing libraries take 0.25 s to load (Node 20.20, two cores). */
let tools: ReturnType<typeof loadDrawingTools> | undefined;

/**
 * Renders the verdict on each submission with its pictures.
 *
 * @param alive called between two of them
 */
export async function renderVerdicts(
  results: readonly SubmissionResult[],
  submissions: readonly Submission[],
  pictures: readonly Pictures[] = [],
  seed: number,
  alive: () => void,
): Promise<string[]> {
  tools ??= loadDrawingTools();
  const loaded = await tools;
  const draw = (picture: Picture): Figure[] => {
    alive();
    try {
      return [drawFigure(picture, loaded)];
    } catch {
      // No verdict depends on a picture, so a failure of one only leaves it out.
      return [];
    }
  };
  return results.map((result, index) => {
    alive();
    const own = Object.entries(pictures[index] ?? {}).map(([id, all]) => [id, all.flatMap(draw)]);
    const figures = Object.fromEntries(own) as Record<string, Figure[]>;
    return renderVerdict(result, { learner: submissions[index] as Submission, seed, figures });
  });
}
