/** A number and its slope, which every rule of calculus carries along. */
class Dual {
  constructor(
    readonly value: number,
    readonly slope = 0,
  ) {}

  plus(other: Dual): Dual {
    return new Dual(this.value + other.value, this.slope + other.slope);
  }

  times(factor: number): Dual {
    return new Dual(factor * this.value, factor * this.slope);
  }

  power(n: number): Dual {
    return new Dual(this.value ** n, n * this.value ** (n - 1) * this.slope);
  }

  sine(): Dual {
    return new Dual(Math.sin(this.value), Math.cos(this.value) * this.slope);
  }
}

const sum = (a: Dual, b: Dual, c: Dual): Dual =>
  [a.power(3).times(-1), b.times(3).sine(), c.power(-1).times(-1), b.power(2.5), a.power(0.5).times(-1)].reduce(
    (left, right) => left.plus(right),
  );

export function gradf(a: number, b: number, c: number): [number, number, number] {
  const [x, y, z] = [new Dual(a), new Dual(b), new Dual(c)] as const;
  return [sum(new Dual(a, 1), y, z).slope, sum(x, new Dual(b, 1), z).slope, sum(x, y, new Dual(c, 1)).slope];
}
