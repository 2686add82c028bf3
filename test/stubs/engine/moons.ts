import { uniform } from './random';

/** How far a point may be from its half circle, in each direction. */
const SPREAD = 0.2;

/** Points of a plane, and the number that a network is to learn for each. */
export interface Moons {
  inputs: [x: number, y: number][];
  targets: (1 | -1)[];
}

/**
 * Two moons: points near two half circles, each of which ends inside the other one. No straight line parts them.
 *
 * The points of the upper one have the target 1, those of the lower one -1. Example: `moons(40)` draws 20 of each.
 */
export function moons(count: number): Moons {
  const targets = Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 1 : -1));
  const inputs = targets.map((target): [number, number] => {
    const angle = uniform(0, Math.PI);
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const [moonX, moonY] = target === 1 ? [x, y] : [1 - x, 0.5 - y];
    return [moonX + uniform(-SPREAD, SPREAD), moonY + uniform(-SPREAD, SPREAD)];
  });
  return { inputs, targets };
}
