import type { SlopeLine, SlopePicture } from '../../core/picture';
import { drawPlot, HALO, PAINT } from './plot-frame';
import type { DrawingTools, Figure, LegendEntry } from './tools';

/** A slope that is further off is wrong. Estimates of right answers are off by less. */
const TOLERANCE = 1e-5;

/** The strokes of the three lines, in the drawing and in its legend. */
const DASHES = ['none', '7 3', '2 3'];
const LEGEND = ['yours', 'second', 'third'] as const;

/** Draws a function with its tangent and two secants. */
export function slopeFigure({ curve, lines, variable, title, step, notes }: SlopePicture, tools: DrawingTools): Figure {
  const { plot } = tools;
  const center = (curve[0]?.[0] ?? 0) / 2 + (curve.at(-1)?.[0] ?? 0) / 2;
  const heightAt = (x: number) => nearest(curve, x)[1];
  const [left, right] = [curve[0]?.[0] ?? 0, curve.at(-1)?.[0] ?? 0];
  const heights = curve.map(([, y]) => y);
  const room = (Math.max(...heights) - Math.min(...heights)) * 0.25;
  const [low, high] = [Math.min(...heights) - room, Math.max(...heights) + room];
  const through = ({ at }: SlopeLine, slope: number): [number, number][] => {
    const x = at[0] as number;
    return clipped(
      [left, right].map((end): [number, number] => [end, heightAt(x) + slope * (end - x)]),
      low,
      high,
    );
  };
  const marks = lines.flatMap((line, index) => {
    const slope = line.yours ?? line.expected;
    const strokeDasharray = DASHES[index] ?? 'none';
    return [
      ...(isOff(line)
        ? [plot.line(through(line, line.expected), { stroke: PAINT.ink, strokeOpacity: 0.35, strokeWidth: 5 })]
        : []),
      plot.line(through(line, slope), {
        stroke: isOff(line) ? PAINT.wrong : strokeOf(index),
        strokeWidth: 2,
        strokeDasharray,
      }),
      plot.dot(
        line.at.map((x): [number, number] => [x, heightAt(x)]),
        { r: 4, fill: PAINT.page, stroke: PAINT.ink, strokeWidth: 2 },
      ),
    ];
  });
  const svg = drawPlot(tools, {
    x: { label: `${variable} →`, domain: [left, right], nice: false },
    y: { label: `↑ ${title}`, domain: [low, high], grid: true },
    marks: [
      plot.line(curve as [number, number][], { stroke: PAINT.ink, strokeWidth: 3 }),
      ...marks,
      ...stepMark(tools, lines, step, low),
    ],
  });
  return {
    title: `${title.replace(/\(.*/, '')} with its tangent and two secants`,
    description: `${title} around ${variable} = ${center}, with h = ${step}. ${lines.map(sentenceOf).join(' ')}`,
    svg,
    legend: [{ stroke: 'curve', text: title }, ...lines.map((line, index) => legendOf(line, index))],
    table: {
      head: ['line', `at ${variable} =`, 'slope, yours', 'slope, right'],
      rows: lines.map(({ name, at, yours, expected }) => [
        name,
        at.map((x) => shortSlope(x)).join(' and '),
        yours === null ? 'none' : String(yours),
        String(expected),
      ]),
    },
    notes,
  };
}

function strokeOf(index: number): string {
  return index === 0 ? PAINT.yours : PAINT.second;
}

function legendOf(line: SlopeLine, index: number): LegendEntry {
  const { yours, expected, name } = line;
  const slope = shortSlope(yours ?? expected);
  if (isOff(line))
    return { stroke: 'wrong', text: `✗ ${name}: your slope ${slope}, should be ${shortSlope(expected)}` };
  const whose = yours === null ? 'right slope' : 'your slope';
  return {
    stroke: LEGEND[index] ?? 'yours',
    text: `${name}: ${whose} ${slope}`,
  };
}

function sentenceOf(line: SlopeLine): string {
  const { name, yours, expected, exercise } = line;
  if (yours === null)
    return `${exercise} gives no ${name} yet: the right one is drawn, with the slope ${shortSlope(expected)}.`;
  if (isOff(line))
    return `The ${name} of ${exercise} has the slope ${shortSlope(yours)}, and should have ${shortSlope(expected)}.`;
  return `The ${name} has the slope ${shortSlope(yours)}.`;
}

/** A double arrow of the length of the step, at the foot. */
function stepMark({ plot }: DrawingTools, lines: readonly SlopeLine[], step: number, low: number) {
  const x = lines[0]?.at[0];
  if (x === undefined) return [];
  return [
    plot.ruleY([low], { x1: x, x2: x + step, stroke: PAINT.ink, strokeWidth: 4 }),
    plot.text([[x + step / 2, low]], { text: [`h = ${step}`], dy: -12, ...HALO }),
  ];
}

function isOff({ yours, expected }: SlopeLine): boolean {
  return yours !== null && !(Math.abs(yours - expected) <= TOLERANCE * Math.max(1, Math.abs(expected)));
}

function nearest(curve: SlopePicture['curve'], x: number): readonly [number, number] {
  return curve.reduce((best, one) => (Math.abs(one[0] - x) < Math.abs(best[0] - x) ? one : best));
}

/** The part of a line between two heights. */
function clipped(ends: readonly [number, number][], low: number, high: number): [number, number][] {
  const [[x1, y1], [x2, y2]] = ends as [[number, number], [number, number]];
  const at = (y: number): [number, number] => [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), y];
  const inside = (end: [number, number]): [number, number] => (end[1] < low ? at(low) : end[1] > high ? at(high) : end);
  return [inside([x1, y1]), inside([x2, y2])];
}

function shortSlope(slope: number): string {
  return String(Number(slope.toPrecision(5)));
}
