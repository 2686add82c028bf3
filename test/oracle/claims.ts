import type { Point } from './functions';

type F = (x: number, y: number, z: number) => number;

/** A function with what are claimed to be its partial derivatives. */
export interface Claim {
  /** The claim in words, for messages. */
  name: string;
  value: F;
  /** What is claimed, right or wrong. */
  slopes: readonly [F, F, F];
  /** The partial derivatives in closed form. */
  exact: readonly [F, F, F];
  /** Where the claim is looked at. Wrong ones are wrong at all of these points. */
  points: readonly Point[];
}

const POINTS: readonly Point[] = [
  [2, 3, 1],
  [0.7, -1.5, 2.2],
  [-1.2, 0.4, 0.9],
];

/** A function, its derivatives, and the points if these are others. */
const right = (formula: string, value: F, exact: Claim['exact'], points = POINTS): Claim => ({
  name: `the right gradient of ${formula}`,
  value,
  slopes: exact,
  exact,
  points,
});

const times = (factor: number, f: F): F => {
  return (x, y, z) => factor * f(x, y, z);
};

const BASE = right('xy + sin z', (x, y, z) => x * y + Math.sin(z), [(_, y) => y, (x) => x, (_x, _y, z) => Math.cos(z)]);

const scaled = (factor: number): Claim =>
  right(`${factor} · (xy + sin z)`, times(factor, BASE.value), [
    times(factor, BASE.exact[0]),
    times(factor, BASE.exact[1]),
    times(factor, BASE.exact[2]),
  ]);
const LARGE = scaled(1e8);
const SMALL = scaled(1e-8);

/** The slope by x is a million times that of the others. Elsewhere the value is large, and rounding is too. */
const STEEP = right(
  '1e6 (x - 2) + y² + sin 3z',
  (x, y, z) => 1e6 * (x - 2) + y * y + Math.sin(3 * z),
  [() => 1e6, (_, y) => 2 * y, (_x, _y, z) => 3 * Math.cos(3 * z)],
  [[2, 3, 1]],
);

const FLAT = right('x² - 3y', (x, y) => x * x - 3 * y, [(x) => 2 * x, () => -3, () => 0]);

/** Right claims of plain size. */
export const RIGHT: readonly Claim[] = [
  BASE,
  right('x²y + exp z', (x, y, z) => x * x * y + Math.exp(z), [
    (x, y) => 2 * x * y,
    (x) => x * x,
    (_x, _y, z) => Math.exp(z),
  ]),
  right('tanh x + y³ - 1 / z', (x, y, z) => Math.tanh(x) + y * y * y - 1 / z, [
    (x) => 1 - Math.tanh(x) ** 2,
    (_, y) => 3 * y * y,
    (_x, _y, z) => 1 / (z * z),
  ]),
  FLAT,
  right('max(0, x) + max(0, y) z', (x, y, z) => Math.max(0, x) + Math.max(0, y) * z, [
    (x) => (x > 0 ? 1 : 0),
    (_, y, z) => (y > 0 ? z : 0),
    (_, y) => Math.max(0, y),
  ]),
  STEEP,
  // Here an estimate is exact, but for the last digit.
  right(
    '1.1x + 2.3y - 0.9z',
    (x, y, z) => 1.1 * x + 2.3 * y - 0.9 * z,
    [() => 1.1, () => 2.3, () => -0.9],
    [[0, 0, 0]],
  ),
];

/** The claim with wrong slopes on some axes. */
function wrong({ exact, ...claim }: Claim, how: string, slopes: { x?: F; y?: F; z?: F }): Claim {
  const name = `${claim.name.replace('right gradient', 'gradient')}, ${how}`;
  return { ...claim, name, exact, slopes: [slopes.x ?? exact[0], slopes.y ?? exact[1], slopes.z ?? exact[2]] };
}

const [BY_X, BY_Y, BY_Z] = BASE.exact;

/** Wrong claims in which one slope of three is wrong. */
export const WRONG_IN_ONE: readonly Claim[] = [
  wrong(BASE, 'with the sign of the first turned', { x: times(-1, BY_X) }),
  wrong(BASE, 'with the second doubled', { y: times(2, BY_Y) }),
  wrong(BASE, 'with 0 for the third', { z: () => 0 }),
  wrong(BASE, 'with sin for cos', { z: (_x, _y, z) => Math.sin(z) }),
  wrong(BASE, 'with the second a thousandth too large', { y: times(1.001, BY_Y) }),
  wrong(BASE, 'with the first 2 in 100,000 too large', { x: times(1.00002, BY_X) }),
  wrong(FLAT, 'with 1 for the third, which is 0', { z: () => 1 }),
  wrong(STEEP, 'with y for 2y', { y: (_, y) => y }),
  wrong(STEEP, 'with cos 3z for 3 cos 3z', { z: (_x, _y, z) => Math.cos(3 * z) }),
];

/** Wrong claims in which every slope, or all but one, is wrong. */
export const WRONG_IN_MORE: readonly Claim[] = [
  wrong(BASE, 'with all signs turned', { x: times(-1, BY_X), y: times(-1, BY_Y), z: times(-1, BY_Z) }),
  wrong(BASE, 'with the first two exchanged', { x: BY_Y, y: BY_X }),
  wrong(BASE, 'with the value for each slope', { x: BASE.value, y: BASE.value, z: BASE.value }),
];

/** Claims on very large and very small numbers, right ones and wrong ones. */
export const OF_ANY_SIZE: readonly Claim[] = [
  LARGE,
  SMALL,
  wrong(LARGE, 'with the first a thousandth too large', { x: times(1.001, LARGE.exact[0]) }),
  wrong(SMALL, 'with the second doubled', { y: times(2, SMALL.exact[1]) }),
];

/** Claims of which something is no number. */
export const NO_NUMBERS: readonly Claim[] = [
  wrong(BASE, 'with NaN for the first', { x: () => Number.NaN }),
  wrong(BASE, 'with NaN for the second', { y: () => Number.NaN }),
  wrong(BASE, 'with NaN for the third', { z: () => Number.NaN }),
  { ...BASE, name: 'a gradient of what is NaN everywhere', value: () => Number.NaN },
];

/** The slope that is claimed along an axis. There are only the axes 0, 1 and 2. */
export function claimedSlope({ slopes }: Pick<Claim, 'slopes'>, axis: number, at: readonly number[]): number {
  return slopes[axis]?.(...(at as [number, number, number])) ?? Number.NaN;
}

/** Whether all that is claimed is exact. */
export function isRight({ slopes, exact, value }: Claim): boolean {
  return slopes === exact && !Number.isNaN(value(1, 1, 1));
}

/** |a - b| over the larger of |a| and |b|, and 0 for two zeros. */
export function relativeErrorOf(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.abs(a - b) / larger;
}
