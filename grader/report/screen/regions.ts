import colors from 'picocolors';
import type { TrainingPlan } from '../../core/training';

/** A wider picture would be taller than a terminal. */
const MAX_COLUMNS = 60;

/** The empty plane around the points. */
const EDGE = 0.25;

/** A character is about twice as tall as it is wide. */
const HEIGHT_OF_WIDTH = 2;

/** What each sign looks like: the region where a network gives it, and a point that has it for a target. */
const POSITIVE = { region: colors.cyan('░'), point: colors.cyan('●') };
const NEGATIVE = { region: ' ', point: colors.yellow('○') };

/** What the characters mean. */
export const REGIONS_KEY = '● target 1   ○ target -1   ░ your network gives more than 0';

const lookOf = (number: number) => (number > 0 ? POSITIVE : NEGATIVE);

/**
 * Draws the plane of two inputs: where a network gives more than 0, and the points that it was trained on.
 *
 * @param columns the most characters of a line
 */
export function renderRegions(
  { inputs, targets }: Pick<TrainingPlan, 'inputs' | 'targets'>,
  network: (inputs: readonly number[]) => number,
  columns: number,
): string[] {
  const points = inputs.map(([x = 0, y = 0], index) => ({ x, y, target: targets[index] as number }));
  const [left, right] = rangeOf(points.map(({ x }) => x));
  const [bottom, top] = rangeOf(points.map(({ y }) => y));
  const width = (right - left) / Math.min(MAX_COLUMNS, columns);
  const height = width * HEIGHT_OF_WIDTH;
  const cells = range((top - bottom) / height).map((row) =>
    range((right - left) / width).map((column) => {
      const middle = [left + (column + 0.5) * width, top - (row + 0.5) * height];
      return lookOf(network(middle)).region;
    }),
  );
  for (const { x, y, target } of points) {
    const row = cells[Math.floor((top - y) / height)] as string[];
    row[Math.floor((x - left) / width)] = lookOf(target).point;
  }
  return cells.map((row) => row.join(''));
}

function rangeOf(numbers: readonly number[]): [low: number, high: number] {
  return [Math.min(...numbers) - EDGE, Math.max(...numbers) + EDGE];
}

function range(length: number): number[] {
  return Array.from({ length: Math.round(length) }, (_, index) => index);
}
