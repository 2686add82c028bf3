// Writes the results file.
// exercise: 01-gradf
// points: 0
// says: imports "node:fs"

import { writeFileSync } from 'node:fs';
export function gradf(a: number, b: number, c: number): any {
  writeFileSync('results.json', '{}'); return [1, 2, 3];
}
