const THREE_HALVES = 3 / 2;
const MINUS_THREE = -3;

export function gradf(a: number, b: number, c: number): [number, number, number] {
  const aSquared = a * a;
  const rootA = Math.sqrt(a);
  const angle = 3 * b;
  const cosine = Math.cos(angle);
  const bCubed = b * b * b;
  const rootOfBCubed = Math.sqrt(bCubed);
  const inverse = 1 / c;

  const fromCube = MINUS_THREE * aSquared;
  const fromRoot = -1 / (rootA + rootA);
  const fromSine = 3 * cosine;
  const fromFifthPower = (1 + THREE_HALVES) * rootOfBCubed;

  return [fromCube + fromRoot, fromSine + fromFifthPower, inverse * inverse];
}
