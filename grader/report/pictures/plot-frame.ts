import type * as Plot from '@observablehq/plot';
import { cleanSvg } from './clean-svg';
import type { DrawingTools } from './tools';

/** The size of a plot in pixels. It is read on a phone without shrinking below 12 pixels a letter. */
const SIZE = { width: 560, height: 380 };

/** The colours of the page, which differ in the light and in the dark. */
export const PAINT = {
  yours: 'var(--yours)',
  second: 'var(--second)',
  wrong: 'var(--wrong)',
  ink: 'currentColor',
  page: 'var(--page)',
};

/** Text with a border in the colour of the page, so that it can be read on a line. */
export const HALO = { fill: PAINT.ink, stroke: PAINT.page, strokeWidth: 5, fontSize: 13 };

/** Draws marks into an SVG. */
export function drawPlot(
  { plot, document }: Pick<DrawingTools, 'plot' | 'document'>,
  options: Plot.PlotOptions,
): string {
  const drawn = plot.plot({
    document: document as never,
    className: 'plot',
    ...SIZE,
    style: { fontSize: '13px', background: 'none', overflow: 'visible' },
    marginLeft: 62,
    marginRight: 24,
    marginBottom: 44,
    marginTop: 30,
    ...options,
  });
  return cleanSvg((drawn as unknown as { outerHTML: string }).outerHTML).replace(/<style>.*?<\/style>/s, '');
}

/** The exponent of a number as it is written: -6 for 2e-6. */
export function exponentOf(number: number): number {
  return Number(number.toExponential().split('e')[1]);
}

/** The powers of ten between two exponents, each so many after the one before. */
export function powers(first: number, last: number, gap: number): number[] {
  return Array.from({ length: Math.floor((last - first) / gap) + 1 }, (_, index) => Number(`1e${first + gap * index}`));
}

/** Writes a tick of a logarithmic axis as in code: `1e-6`. `0.001` would be longer in a row of them. */
export function tickText(number: number): string {
  const exponent = exponentOf(number);
  return exponent === 0 ? '1' : exponent === 1 ? '10' : `1e${exponent}`;
}
