import type { TestResult } from '../../core/result';
import { type Repair, repairDiagnosis } from './repair';

/**
 * Tells of a repair in the wrong tests that it makes pass. A diagnosis that is there already keeps its text, and gets
 * the place if it has none: what is wrong is known, and the repair shows where.
 */
export function addRepair(tests: readonly TestResult[], repair: Repair): void {
  const diagnosis = repairDiagnosis(repair);
  const [place] = diagnosis.places;
  for (const test of tests) {
    if (!place || !repair.mended.has(test.name) || test.visibility === 'hidden' || test.status === 'waiting') continue;
    const [known] = test.diagnoses;
    if (test.diagnoses.length > 1 || (known && known.places.length > 0)) continue;
    test.diagnoses = [known ? { ...known, places: diagnosis.places } : diagnosis];
    test.location = { file: place.file, line: place.line };
  }
}
