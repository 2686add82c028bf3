/** Squares of lengths below this are rounding, relative to vectors of length 1. */
const SMALLEST_SQUARE = 1e-8;

/** Vectors qualify if the square of what they leave over seems smaller than this. Rounding is below it. */
const LARGEST_REST = 1e-8;

/** Vectors and a target by their products, after some vectors were projected out. */
interface Projected {
  /** Products of each vector with each. Only those of vectors with later ones are used. */
  gram: readonly Float64Array[];
  /** Products of each vector with the target. */
  along: Float64Array;
  /** Product of the target with itself. */
  rest: number;
}

/**
 * The sets of so many vectors that leave next to nothing of the target over, by their products alone.
 *
 * @param gram products of each vector with each. All vectors and the target have the length 1
 * @param along products of each vector with the target
 */
export function findCandidates(gram: readonly Float64Array[], along: Float64Array, size: 1 | 2 | 3): number[][] {
  const start = { gram, along, rest: 1 };
  if (size === 1) return singles(start);
  if (size === 2) return pairs(start, 0);
  return gram.flatMap((row, first) => {
    if ((row[first] as number) < SMALLEST_SQUARE) return [];
    return pairs(projectOut(start, first), first + 1).map((pair) => [first, ...pair]);
  });
}

function singles({ gram, along, rest }: Projected): number[][] {
  return gram.flatMap((row, index) => {
    const square = row[index] as number;
    const product = along[index] as number;
    return square > SMALLEST_SQUARE && rest - (product * product) / square < LARGEST_REST ? [[index]] : [];
  });
}

/** Each pair is looked at without a call or an object of its own: there are some ten thousand. */
function pairs({ gram, along, rest }: Projected, from: number): number[][] {
  const found: number[][] = [];
  for (let first = from; first < gram.length; first += 1) {
    const row = gram[first] as Float64Array;
    const square = row[first] as number;
    if (square < SMALLEST_SQUARE) continue;
    const share = (along[first] as number) / square;
    const restOfFirst = rest - share * (along[first] as number);
    for (let second = first + 1; second < gram.length; second += 1) {
      const product = row[second] as number;
      const squareOfSecond = (gram[second]?.[second] as number) - (product * product) / square;
      if (squareOfSecond < SMALLEST_SQUARE) continue;
      const alongSecond = (along[second] as number) - share * product;
      if (restOfFirst - (alongSecond * alongSecond) / squareOfSecond < LARGEST_REST) found.push([first, second]);
    }
  }
  return found;
}

/** Projects a vector out of the later ones and of the target. */
function projectOut({ gram, along, rest }: Projected, out: number): Projected {
  const row = gram[out] as Float64Array;
  const square = row[out] as number;
  const share = (along[out] as number) / square;
  const later = gram.map((other, index) => {
    const shareOfOther = index > out ? (row[index] as number) / square : 0;
    return other.map((product, column) => (column < index ? 0 : product - shareOfOther * (row[column] as number)));
  });
  const alongLater = along.map((product, index) => product - share * (row[index] as number));
  return { gram: later, along: alongLater, rest: rest - share * (along[out] as number) };
}
