type Row = readonly number[];

const zip = (one: Row, other: Row, combine: (x: number, y: number) => number): number[] =>
  one.map((x, index) => combine(x, other[index] as number));
const sumOf = (row: Row): number => row.reduce((total, x) => total + x, 0);
const oneHot = (length: number, label: number): number[] => Array.from({ length }, (_, i) => (i === label ? 1 : 0));
const shifted = (logits: Row): number[] => logits.map((x) => x - Math.max(...logits));

function softmax(logits: Row): number[] {
  const counts = shifted(logits).map(Math.exp);
  return counts.map((count) => count / sumOf(counts));
}

export function crossEntropy(logits: Row, label: number): number {
  const moved = shifted(logits);
  return Math.log(sumOf(moved.map(Math.exp))) - sumOf(zip(moved, oneHot(logits.length, label), (x, y) => x * y));
}

export function crossEntropyGradient(logits: Row, label: number): number[] {
  return zip(softmax(logits), oneHot(logits.length, label), (x, y) => x - y);
}

export function meanCrossEntropyGradient(batch: readonly Row[], labels: Row): number[][] {
  return batch.map((logits, row) => crossEntropyGradient(logits, labels[row] as number).map((x) => x / batch.length));
}
