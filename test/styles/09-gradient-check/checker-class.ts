import { slope, value } from '../engine/candidate';

type Gradient = [number, number, number];

class Checker {
  constructor(private readonly h: number) {}

  static error(a: number, b: number): number {
    return Math.abs(a - b) / (Math.max(Math.abs(a), Math.abs(b)) || 1);
  }

  private estimates(x: number, y: number, z: number): Gradient {
    const { h } = this;
    const width = 2 * h;
    return [
      (value(x + h, y, z) - value(x - h, y, z)) / width,
      (value(x, y + h, z) - value(x, y - h, z)) / width,
      (value(x, y, z + h) - value(x, y, z - h)) / width,
    ];
  }

  errors(x: number, y: number, z: number): Gradient {
    const [dx, dy, dz] = this.estimates(x, y, z);
    return [
      Checker.error(dx, slope(0, x, y, z)),
      Checker.error(dy, slope(1, x, y, z)),
      Checker.error(dz, slope(2, x, y, z)),
    ];
  }
}

export const relativeError = Checker.error;
export const gradientErrors = (x: number, y: number, z: number, h = 1e-5): Gradient => new Checker(h).errors(x, y, z);
export const isGradientRight = (...at: [number, number, number]): boolean =>
  gradientErrors(...at).reduce((right, error) => right && error <= 1e-5, true);
