import { plot } from 'simple-ascii-chart';

/** The rows between the axes. */
const ROWS = 8;

/** The columns beside the curve: a number of up to eight characters, the axis, and an arrow at the other end. */
const AXIS_COLUMNS = 10;

/**
 * Draws how the loss falls in a training.
 *
 * @param losses finite numbers, two at least: the loss at the start, after one step, after two
 * @param columns the most characters of a line
 */
export function renderLossChart(losses: readonly number[], columns: number): string[] {
  const parts = partsOf(losses.length - 1);
  // As many columns between two numbers of steps below the chart.
  const gap = Math.floor((Math.min(losses.length, columns - AXIS_COLUMNS) - 1) / parts);
  const width = gap * parts + 1;
  // The package draws a point in each column. Of several it would draw the last one.
  const points = spread(width, losses.length).map((step): [number, number] => [step, losses[step] as number]);
  const chart = plot(points, {
    width,
    height: ROWS,
    title: 'loss',
    xLabel: 'steps',
    customXAxisTicks: spread(parts + 1, width).map((column) => points[column]?.[0] as number),
    customYAxisTicks: [losses[0] as number, losses.at(-1) as number],
    formatter: (number) => Number(number.toPrecision(3)),
  });
  const lines = chart.split('\n').map((line) => line.trimEnd());
  return lines.filter((line) => line !== '');
}

/** How many equal parts of whole numbers the axis has. */
function partsOf(steps: number): number {
  return [3, 2].find((parts) => steps % parts === 0) ?? 1;
}

/** As many of the indices below `length` as `count` says, from the first to the last, with equal gaps. */
function spread(count: number, length: number): number[] {
  return Array.from({ length: count }, (_, index) => Math.round((index / (count - 1)) * (length - 1)));
}
