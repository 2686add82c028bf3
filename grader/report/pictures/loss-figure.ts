import type { LossPicture } from '../../core/picture';
import { magnitude } from '../../text/number-text';
import { drawPlot, exponentOf, PAINT, powers, tickText } from './plot-frame';
import type { DrawingTools, Figure } from './tools';

/** Draws how the loss falls in a training. */
export function lossFigure({ yours, expected, test }: LossPicture, tools: DrawingTools): Figure {
  const { plot } = tools;
  const points = (losses: readonly (number | null)[]) =>
    losses.flatMap((loss, index): [number, number][] => (loss !== null && loss > 0 ? [[index, loss]] : []));
  const all = [...points(yours), ...points(expected)].map(([, loss]) => loss);
  const [first, last] = [exponentOf(Math.min(...all)), exponentOf(Math.max(...all)) + 1];
  const svg = drawPlot(tools, {
    x: { label: 'steps →', domain: [0, expected.length - 1], tickFormat: String },
    y: {
      type: 'log',
      domain: [Number(`1e${first}`), Number(`1e${last}`)],
      ticks: powers(first, last, 1),
      tickFormat: tickText,
      label: '↑ loss',
      grid: true,
    },
    marks: [
      plot.line(points(expected), { stroke: PAINT.ink, strokeOpacity: 0.35, strokeWidth: 7 }),
      plot.line(points(yours), { stroke: PAINT.yours, strokeWidth: 2 }),
      plot.dot(points(yours), { stroke: PAINT.yours, fill: PAINT.page, r: 3.5, strokeWidth: 2 }),
    ],
  });
  const fall = (losses: readonly (number | null)[]) =>
    `from ${magnitude(losses[0] ?? null)} to ${magnitude(losses.at(-1) ?? null)}`;
  const steps = `${expected.length - 1} steps`;
  return {
    title: 'The loss while training',
    description: `In the test “${test}”: yours goes ${fall(yours)} in ${steps}, the right one ${fall(expected)}.`,
    svg,
    legend: [
      { stroke: 'pale', text: 'as it should be' },
      { stroke: 'yours', text: 'yours' },
    ],
    table: {
      head: ['steps before', 'yours', 'right'],
      rows: expected.map((loss, index) => [String(index), String(yours[index] ?? 'no number'), String(loss)]),
    },
    notes: [],
  };
}
