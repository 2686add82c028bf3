// Imports the suite.
// exercise: 01-gradf
// points: 0
// says: imports "../test/01-gradf.test"

import * as suite from '../test/01-gradf.test';
export function gradf(a: number, b: number, c: number): any {
  return suite as any;
}
