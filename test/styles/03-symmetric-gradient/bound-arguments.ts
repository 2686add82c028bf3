import * as engine from '../engine/f';

const ask = (point: [number, number, number]): number => Reflect.apply(engine.f, engine, point);

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  return [
    (engine.f.apply(null, [a + h, b, c]) - engine.f(...([a - h, b, c] as const))) / (2 * h),
    (ask([a, b + h, c]) - ask([a, b - h, c])) / (2 * h),
    (ask([a, b, c + h]) - ask([a, b, c - h])) / (2 * h),
  ];
}
