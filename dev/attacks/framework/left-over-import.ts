// A left-over import of Jest.
// exercise: 01-gradf
// points: 0
// says: imports "@jest/globals"

import { test } from '@jest/globals';

test('mine', () => {});
export function gradf(a: number, b: number, c: number): any {
  return [1, 2, 3];
}
