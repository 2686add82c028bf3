import { type Coordinate, coordinateOf, isKept } from './coordinate';
import type { Measured } from './measure';
import { isNothing, type Weight, weightOf } from './weight';

/** A value of the function in an estimate. */
export interface StencilEntry {
  coordinates: readonly Coordinate[];
  weight: Weight;
}

/** An estimate along one axis, as a sum of weighted values of the function. */
export interface Stencil {
  axis: number;
  entries: readonly StencilEntry[];
}

/** Finds the formula of an estimate that holds for all measurements. Undefined if there is none. */
export function stencilOf(axis: number, measured: readonly Measured[]): Stencil | undefined {
  const [first] = measured;
  if (!first || measured.some(({ asked }) => asked.length !== first.asked.length)) return undefined;
  if (measured.some(({ constants }) => constants[axis] !== 0)) return undefined;
  const largest = Math.max(...measured.flatMap(({ weights }) => weights.map((row) => Math.abs(row[axis] as number))));
  const entries: StencilEntry[] = [];
  for (const place of first.asked.keys()) {
    const weights = measured.map((one) => one.weights[place]?.[axis] as number);
    if (isNothing(weights, largest)) continue;
    const entry = entryOf(axis, place, measured);
    if (!entry) return undefined;
    entries.push(entry);
  }
  return { axis, entries };
}

/**
 * The points at which the function is asked, but for those at which another coordinate than that of the axis is
 * changed. Undefined if they follow no law.
 */
export function pointsAlong(axis: number, measured: readonly Measured[]): (readonly Coordinate[])[] | undefined {
  const [first] = measured;
  if (!first || measured.some(({ asked }) => asked.length !== first.asked.length)) return undefined;
  const points = first.asked.map((_, place) => coordinatesAt(place, measured));
  if (!points.every((point) => point !== undefined)) return undefined;
  return points.filter((point) => point.every((coordinate, index) => index === axis || isKept(coordinate, index)));
}

function coordinatesAt(place: number, measured: readonly Measured[]): readonly Coordinate[] | undefined {
  const coordinates = measured[0]?.point.map((_, index) =>
    coordinateOf(
      index,
      measured.map(({ point, step, asked }) => ({
        point,
        h: step as number,
        asked: asked[place]?.[index] as number,
      })),
    ),
  );
  return coordinates?.every((coordinate) => coordinate !== undefined) ? coordinates : undefined;
}

function entryOf(axis: number, place: number, measured: readonly Measured[]): StencilEntry | undefined {
  const coordinates = coordinatesAt(place, measured);
  const weight = weightOf(
    measured.map(({ point, step, weights }) => ({
      x: point[axis] as number,
      h: step as number,
      weight: weights[place]?.[axis] as number,
    })),
  );
  if (!weight || !coordinates) return undefined;
  return { coordinates, weight };
}
