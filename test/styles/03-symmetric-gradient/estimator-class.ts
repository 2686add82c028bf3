import { f } from '../engine/f';

class Symmetric {
  readonly #point: readonly number[];
  readonly #h: number;

  constructor(point: readonly number[], h: number) {
    this.#point = point;
    this.#h = h;
  }

  get gradient(): number[] {
    return this.#point.map((_, axis) => this.#partial(axis));
  }

  #partial(axis: number): number {
    return (this.#at(axis, this.#h) - this.#at(axis, -this.#h)) / (2 * this.#h);
  }

  #at(axis: number, step: number): number {
    const [a, b, c] = this.#point.map((x, index) => x + (index === axis ? step : 0)) as [number, number, number];
    return f(a, b, c);
  }
}

export const symmetricGradient = (a: number, b: number, c: number, h = 1e-3) => new Symmetric([a, b, c], h).gradient;
