/**
 * One coordinate of the points at which the function is asked: `sign` times an input (the one of its own axis, another
 * one or none), and `size` times something.
 */
export interface Coordinate {
  /** The index of the input. Undefined if there is none in it. */
  input: number | undefined;
  sign: 1 | -1;
  size: number;
  /** What `size` multiplies: the step, 1, the step times the own input, or the square of the step. */
  of: 'step' | 'one' | 'step-times-input' | 'step-squared';
}

/** A point that was given, the step, and a coordinate at which the function was asked. */
export interface CoordinateSample {
  point: readonly number[];
  h: number;
  asked: number;
}

/** Numbers near 1 keep few digits of what is shorter. */
const LONGEST_TINY = 1e-10;

/** What is added to an input, the simplest first. */
const ADDED: readonly Coordinate['of'][] = ['step', 'one', 'step-times-input', 'step-squared'];

/**
 * The form that a coordinate has in all samples. Undefined if they have none in common.
 *
 * @param own the index of the coordinate
 */
export function coordinateOf(own: number, samples: readonly CoordinateSample[]): Coordinate | undefined {
  const others = samples[0]?.point.map((_, index) => index).filter((index) => index !== own) ?? [];
  for (const [input, sign] of [
    [own, 1],
    ...others.map((index) => [index, 1] as const),
    [undefined, 1],
    [own, -1],
    ...others.map((index) => [index, -1] as const),
  ] as const) {
    const rests = samples.map(
      ({ point, asked }) => asked - sign * (input === undefined ? 0 : (point[input] as number)),
    );
    const isOwn = input === own && sign === 1;
    for (const of of isOwn || input === undefined ? ADDED : ADDED.slice(0, 2)) {
      const size = commonValue(rests.map((rest, row) => rest / unitOf(of, own, samples[row] as CoordinateSample)));
      if (size === undefined) continue;
      const moved = of === 'step' && size !== 0 ? tinyMove(rests) : undefined;
      return moved === undefined ? { input, sign, size, of } : { input, sign, size: moved, of: 'one' };
    }
  }
  return undefined;
}

/** A distance, however long the step is, so short that rounding takes most of its digits. Undefined if it is none. */
function tinyMove(rests: readonly number[]): number | undefined {
  const [first] = rests as [number];
  const spread = Math.max(...rests.map((rest) => Math.abs(rest / first - 1)));
  if (Math.abs(first) > LONGEST_TINY || !(spread < 0.1)) return undefined;
  return Number(first.toPrecision(spread < 0.02 ? 2 : 1));
}

/** The value of a coordinate, for a point and a step. */
export function coordinateValue(
  { input, sign, size, of }: Coordinate,
  own: number,
  point: readonly number[],
  h: number,
): number {
  const base = input === undefined ? 0 : sign * (point[input] as number);
  return base + size * unitOf(of, own, { point, h, asked: 0 });
}

/** Tells whether a coordinate is the one that was given. */
export function isKept(coordinate: Coordinate, own: number): boolean {
  return coordinate.input === own && coordinate.sign === 1 && coordinate.size === 0;
}

/** Tells whether a coordinate is the one that was given, or that moved by anything. */
export function isMoved(coordinate: Coordinate, own: number): boolean {
  return coordinate.input === own && coordinate.sign === 1;
}

/** The steps by which a coordinate was moved. Undefined if it was moved in another way. */
export function stepsOf(coordinate: Coordinate, own: number): number | undefined {
  return isMoved(coordinate, own) && (coordinate.of === 'step' || coordinate.size === 0) ? coordinate.size : undefined;
}

function unitOf(of: Coordinate['of'], own: number, { point, h }: CoordinateSample): number {
  switch (of) {
    case 'step':
      return h;
    case 'one':
      return 1;
    case 'step-times-input':
      return h * (point[own] as number);
    case 'step-squared':
      return h * h;
  }
}

/** The value that all have, but for rounding. Undefined if they differ. */
function commonValue(values: readonly number[]): number | undefined {
  const [first] = values;
  if (first === undefined || !Number.isFinite(first)) return undefined;
  const tolerance = 1e-9 * Math.max(1, Math.abs(first));
  // Numbers that people write have fewer digits.
  return values.every((value) => Math.abs(value - first) <= tolerance) ? Number(first.toPrecision(9)) : undefined;
}
