import { f } from '../engine/f';

/** Asks f and says so. */
const loud = (a: number, b: number, c: number): number => {
  const y = f(a, b, c);
  console.debug(`f(${a}, ${b}, ${c}) = ${y}`);
  return y;
};

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  try {
    return [
      (loud(a + h, b, c) - loud(a - h, b, c)) / (2 * h),
      (loud(a, b + h, c) - loud(a, b - h, c)) / (2 * h),
      (loud(a, b, c + h) - loud(a, b, c - h)) / (2 * h),
    ];
  } finally {
    console.info('done');
  }
}

console.log('at the example:', ...symmetricGradient(2, 3, 4));
