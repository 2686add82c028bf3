type Gradient = [number, number, number];

class Calculus {
  static readonly #half = 1 / 2;

  static gradf(a: number, b: number, c: number): Gradient {
    return [Calculus.alongA(a), Calculus.alongB(b), Calculus.alongC(c)];
  }

  private static alongA(a: number): number {
    return -3 * a ** 2 - Calculus.#half / a ** Calculus.#half;
  }

  private static alongB(b: number): number {
    return 3 * Math.cos(3 * b) + 5 * Calculus.#half * b ** 1.5;
  }

  private static alongC(c: number): number {
    return 1 / c ** 2;
  }
}

export const gradf = Calculus.gradf;
