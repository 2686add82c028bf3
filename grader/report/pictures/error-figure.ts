import type { ErrorCurve, ErrorPicture } from '../../core/picture';
import { magnitude } from '../../text/number-text';
import { drawPlot, HALO, PAINT, powers, tickText } from './plot-frame';
import type { DrawingTools, Figure, LegendEntry } from './tools';

/** What is drawn. What is outside is left out. */
const SHOWN = { steps: [1e-14, 1], errors: [1e-12, 1e3] } as const;

/** The steps of the table. */
const TABLE_STEPS = powers(-14, 0, 1).reverse();

const STROKES = ['yours', 'second'] as const;

/** Draws how far two methods are off, for many steps. */
export function errorFigure({ curves, point, notes }: ErrorPicture, tools: DrawingTools): Figure {
  const { plot } = tools;
  const marks = curves.flatMap((curve, index) => {
    const paint = PAINT[STROKES[index] ?? 'yours'];
    const [step, error] = pointAt(curve.yours, curve.defaultStep) ?? pointAt(curve.expected, curve.defaultStep) ?? [];
    return [
      plot.line(visible(curve.expected), { stroke: PAINT.ink, strokeOpacity: 0.35, strokeWidth: 5 }),
      plot.line(visible(curve.yours), {
        stroke: paint,
        strokeWidth: 1.6,
        strokeDasharray: index === 0 ? 'none' : '7 3',
      }),
      plot.dot(step === undefined || error === undefined ? [] : [[step, error]], {
        r: 6,
        fill: PAINT.page,
        stroke: paint,
        strokeWidth: 2.5,
        symbol: index === 0 ? 'circle' : 'square',
      }),
    ];
  });
  const svg = drawPlot(tools, {
    x: {
      type: 'log',
      domain: SHOWN.steps,
      ticks: powers(-14, 0, 2),
      tickFormat: tickText,
      label: 'step h →',
    },
    y: {
      type: 'log',
      domain: SHOWN.errors,
      ticks: powers(-12, 2, 2),
      tickFormat: tickText,
      label: '↑ largest error',
      grid: true,
    },
    marks: [
      ...marks,
      plot.text(labelsOf(curves), { x: 'x', y: 'y', text: 'text', textAnchor: 'anchor', ...HALO } as never),
    ],
  });
  return {
    title: 'Error against the step h',
    description: descriptionOf(curves, point),
    svg,
    legend: curves.flatMap(legendOf),
    table: {
      head: [
        'h',
        ...curves.flatMap(({ name, yours }) => [...(yours.length > 0 ? [`${name}, yours`] : []), `${name}, right`]),
      ],
      rows: TABLE_STEPS.map((step) => [
        tickText(step),
        ...curves.flatMap(({ yours, expected }) => [
          ...(yours.length > 0 ? [errorText(pointAt(yours, step))] : []),
          errorText(pointAt(expected, step)),
        ]),
      ]),
    },
    notes,
  };
}

function descriptionOf(curves: readonly ErrorCurve[], point: readonly number[]): string {
  const slopes = curves.map(
    ({ name, order }) =>
      `The error of ${name} falls like ${order === 2 ? 'h²' : 'h'} until rounding takes over, which grows like 1/h.`,
  );
  const defaults = curves.map(({ name, defaultStep, yours, expected }) => {
    const [, error] = pointAt(yours, defaultStep) ?? pointAt(expected, defaultStep) ?? [];
    const whose = yours.length > 0 ? 'yours' : 'the right one';
    return `At its default h = ${stepText(defaultStep)}, ${whose} of ${name} is off by ${magnitude(error ?? 0)}.`;
  });
  return [`At the point (${point.join(', ')}), on two logarithmic axes.`, ...slopes, ...defaults].join(' ');
}

function legendOf({ name, yours, defaultStep }: ErrorCurve, index: number): LegendEntry[] {
  const stroke = STROKES[index] ?? 'yours';
  const right: LegendEntry[] = index === 0 ? [{ stroke: 'pale', text: 'as it should be' }] : [];
  const whose = yours.length > 0 ? `your ${name}` : `${name}, which gives no numbers yet`;
  const mark = index === 0 ? '○' : '□';
  return [...right, { stroke, text: `${whose}; ${mark} its default h = ${stepText(defaultStep)}` }];
}

/** A step as the exercises write it: `0.001`, `1e-6`. */
function stepText(step: number): string {
  return step < 1e-3 ? step.toExponential() : String(step);
}

/** The slopes by their names, beside the right lines: two on the way down, one where rounding takes over. */
function labelsOf(curves: readonly ErrorCurve[]): { x: number; y: number; text: string; anchor: string }[] {
  const named = curves.flatMap(({ expected, order }) => {
    const step = order === 2 ? 0.025 : 1e-4;
    const found = pointAt(expected, step);
    if (!found) return [];
    const [x, y] = found;
    return order === 2
      ? [{ x: x * 2, y: y / 20, text: '∝ h²', anchor: 'start' }]
      : [{ x: x / 2, y: y * 20, text: '∝ h', anchor: 'end' }];
  });
  return [...named, { x: 3e-11, y: 2e-2, text: 'rounding, ∝ 1/h', anchor: 'middle' }];
}

function visible(points: ErrorCurve['yours']): [number, number][] {
  return points.flatMap(([step, error]) =>
    error >= SHOWN.errors[0] && error <= SHOWN.errors[1] ? [[step, error]] : [],
  );
}

function pointAt(points: ErrorCurve['yours'], step: number): readonly [number, number] | undefined {
  return points.find(([other]) => other === step);
}

function errorText(found: readonly [number, number] | undefined): string {
  return found ? magnitude(found[1]) : '0 or no number';
}
