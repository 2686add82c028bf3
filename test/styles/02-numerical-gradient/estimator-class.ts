import { f } from '../engine/f';

type Point = [number, number, number];

abstract class Estimator {
  constructor(protected readonly h: number) {}

  gradient(point: Point): Point {
    return [this.partial(point, 0), this.partial(point, 1), this.partial(point, 2)];
  }

  protected abstract partial(point: Point, axis: number): number;

  protected value(point: Point, axis: number, step: number): number {
    const copy: Point = [...point];
    copy[axis] = point[axis]! + step;
    return f(...copy);
  }
}

class Forward extends Estimator {
  protected override partial(point: Point, axis: number): number {
    return (this.value(point, axis, this.h) - f(...point)) / this.h;
  }
}

export function numericalGradient(a: number, b: number, c: number, h = 1e-6): Point {
  return new Forward(h).gradient([a, b, c]);
}
