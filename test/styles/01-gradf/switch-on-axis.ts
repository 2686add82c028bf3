type Axis = 'a' | 'b' | 'c';

function partial(axis: Axis, x: number): number {
  switch (axis) {
    case 'a':
      return -3 * x ** 2 - 1 / (2 * Math.sqrt(x));
    case 'b':
      return 3 * Math.cos(3 * x) + 2.5 * x ** 1.5;
    case 'c':
      return x ** -2;
    default:
      throw new RangeError(`No axis ${axis satisfies never}`);
  }
}

export function gradf(a: number, b: number, c: number): [number, number, number] {
  return [partial('a', a), partial('b', b), partial('c', c)];
}
