import type { Value } from '../../exercises/06-neural-network';

/** A text for each place, counted from 1. */
export function numbered<T>(count: number, name: (place: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => name(index + 1));
}

/** The numbers in an array of Values. What is no array stays as it is, and the matcher says so. */
export function dataOf(values: unknown): unknown {
  return Array.isArray(values) ? values.map((value: Value | undefined) => value?.data) : values;
}

/** Lists of equal length, added up place by place. */
export function addUp([first = [], ...others]: readonly (readonly number[])[]): number[] {
  return others.reduce<number[]>((sum, one) => sum.map((x, i) => x + (one[i] as number)), [...first]);
}

/** Numbers from the smallest to the largest. */
export function inOrder(numbers: readonly number[]): number[] {
  return [...numbers].sort((one, other) => one - other);
}
