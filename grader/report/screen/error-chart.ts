import { plot } from 'simple-ascii-chart';
import type { ErrorCurve, ErrorPicture } from '../../core/picture';
import { magnitude } from '../../text/number-text';
import { wrap } from '../../text/wrap';

/** The size of the chart, if the screen is wide enough for it. */
const SIZE = { width: 56, height: 9 };

/** The columns beside the curve: an exponent, the axis, and an arrow at the other end. */
const AXIS_COLUMNS = 8;

/** The exponents of the steps that are shown. */
const STEPS = { first: -14, last: 0, tick: 2 };

/** The exponents between two ticks of the errors. */
const ERROR_TICK = 4;

/**
 * Draws how the error of a learner's function depends on the step, both by their powers of ten.
 *
 * @param columns the most characters of a line
 * @returns nothing if the function gives no numbers
 */
export function renderErrorChart({ curves, point }: ErrorPicture, exercise: string, columns: number): string[] {
  const curve = curves.find((one) => one.exercise === exercise);
  const shown = logarithms(curve?.yours ?? []);
  if (!curve || shown.length < 2) return [];
  // A right curve fits in as well, so that a wrong one does not fill the chart with its rounding.
  const heights = [...shown, ...logarithms(curve.expected)].map(([, height]) => height);
  const [low, high] = [Math.floor(Math.min(...heights)), Math.ceil(Math.max(...heights))];
  const chart = plot(
    shown.sort(([one], [other]) => one - other),
    {
      width: Math.min(SIZE.width, columns - AXIS_COLUMNS),
      height: SIZE.height,
      title: 'largest error',
      xLabel: 'h',
      customXAxisTicks: range(STEPS.first, STEPS.last, STEPS.tick),
      yRange: [low, high],
      customYAxisTicks: range(ERROR_TICK * Math.ceil(low / ERROR_TICK), high, ERROR_TICK),
      formatter: (exponent) => (exponent === 0 ? '1' : `1e${exponent}`),
    },
  );
  const lines = chart.split('\n').map((line) => line.trimEnd());
  return [...lines.filter((line) => line !== ''), '', ...wrap(captionOf(curve, point), columns)];
}

function captionOf({ name, order, defaultStep, yours, expected }: ErrorCurve, point: readonly number[]): string {
  const error = (points: ErrorCurve['yours']) => points.find(([step]) => step === defaultStep)?.[1];
  const [own, right] = [error(yours), error(expected)].map((number) => magnitude(number ?? 0));
  const power = order === 2 ? 'h²' : 'h';
  return [
    `The largest error of your ${name} at (${point.join(', ')}) for many h. A right one falls like ${power},`,
    `until rounding grows like 1/h. At the default step yours is ${own}, a right one ${right}.`,
  ].join(' ');
}

function logarithms(points: ErrorCurve['yours']): [number, number][] {
  const powers = points.filter(([step]) => step.toExponential().startsWith('1e'));
  return powers.map(([step, error]) => [heightOf(step), heightOf(error)]);
}

/** The logarithm of a number, nearly: straight between two powers of ten. Engines compute logarithms differently. */
function heightOf(number: number): number {
  const [mantissa, exponent] = number.toExponential().split('e').map(Number) as [number, number];
  return exponent + (mantissa - 1) / 9;
}

function range(first: number, last: number, gap: number): number[] {
  return Array.from({ length: Math.floor((last - first) / gap) + 1 }, (_, index) => first + gap * index);
}
