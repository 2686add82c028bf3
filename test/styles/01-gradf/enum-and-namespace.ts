enum Axis {
  A,
  B,
  C,
}

namespace Powers {
  export const square = <T extends number>(x: T): number => x ** 2;
}

export function gradf(...point: [number, number, number]): [number, number, number] {
  const a = point[Axis.A],
    b = point[Axis.B]!,
    c = point[Axis.C] as number;
  return [-3 * Powers.square(a) - 1 / (2 * Math.sqrt(a)), 3 * Math.cos(3 * b) + 2.5 * b ** 1.5, 1 / c / c];
}
