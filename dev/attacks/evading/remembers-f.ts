// Remembers what f said once, for another function.
// exercise: 02-numerical-gradient
// points: 14

import { f } from '../engine/f';

const memory = new Map<string, number>();

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): any {
  const ask = (...at: [number, number, number]) => {
    const key = at.join();
    if (!memory.has(key)) memory.set(key, f(...at));
    return memory.get(key) as number;
  };
  const f0 = ask(a, b, c);
  return [(ask(a + h, b, c) - f0) / h, (ask(a, b + h, c) - f0) / h, (ask(a, b, c + h) - f0) / h];
}
