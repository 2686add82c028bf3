import type * as Plot from '@observablehq/plot';
import type { Viz } from '@viz-js/viz';

/** The libraries that draw, and the document in which they do. Node and a page each hand in theirs. */
export interface DrawingTools {
  plot: typeof Plot;
  viz: Pick<Viz, 'renderString'>;
  document: object;
}

/** A picture that is drawn. */
export interface Figure {
  title: string;
  /** What there is to see, in words. */
  description: string;
  svg: string;
  /** What the strokes mean. Empty if the picture says it itself. */
  legend: readonly LegendEntry[];
  /** The numbers of the picture. */
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
  notes: readonly string[];
}

/** A kind of stroke, by the class of `report/page/style.ts` that paints it. */
export interface LegendEntry {
  stroke: 'yours' | 'second' | 'third' | 'pale' | 'wrong' | 'curve';
  text: string;
}
