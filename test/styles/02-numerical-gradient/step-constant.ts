import { f } from '../engine/f';

const H = 0.000_001;

function numericalGradient(a: number, b: number, c: number): [number, number, number];
function numericalGradient(a: number, b: number, c: number, h: number): [number, number, number];
function numericalGradient(a: number, b: number, c: number, step?: number): [number, number, number] {
  const h = step ?? H;
  const base = f(a, b, c);
  return [(f(a + h, b, c) - base) / h, (f(a, b + h, c) - base) / h, (f(a, b, c + h) - base) / h];
}

export { numericalGradient };
