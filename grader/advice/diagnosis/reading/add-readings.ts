import { isWrong } from '../../../core/is-wrong';
import type { Diagnosis, TestResult } from '../../../core/result';
import { wordsFor } from './readers';
import type { Facts, Reading } from './reading';

/** Adds to each wrong test that has no diagnosis what was read of the parts that it is about. */
export function addReadings(tests: readonly TestResult[], readings: readonly Reading[], facts: Facts): void {
  const found = readings.flatMap((reading) => {
    const words = wordsFor(reading, facts);
    return words ? { part: reading.part, diagnosis: diagnosisOf(words) } : [];
  });
  for (const test of tests) {
    if (test.diagnoses.length > 0 || !isWrong(test)) continue;
    test.diagnoses = found.filter(({ part }) => isAbout(test, part)).map(({ diagnosis }) => diagnosis);
  }
}

function diagnosisOf({ kind, text }: { kind: string; text: string }): Diagnosis {
  return { id: `reading:${kind}`, layer: 'reading', kind, text, places: [] };
}

/** Tells whether a test depends on a part. A test of the whole names the parts in the labels of its numbers. */
function isAbout(test: TestResult, part: string | null): boolean {
  if (part === null || test.part === part) return true;
  if (test.part !== null) return false;
  const wrong = test.comparisons.filter(({ ok }) => !ok);
  return wrong.length === 0 || wrong.some(({ label }) => label.includes(part));
}
