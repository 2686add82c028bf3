import { isWrong } from '../../core/is-wrong';
import type { TestResult } from '../../core/result';
import type { MistakeRecord } from './mistake-record';
import type { Reading } from './reading/reading';

/** The most parts that one mistake in a part affects. A mistake in the core affects more, and shows no dependency. */
const MOST_DEPENDENT_PARTS = 4;

/**
 * Removes diagnoses that may be untrue: those of a part that uses an unexplained part. The record shows which parts use
 * others: a mistake in `mul` affects `div` as well. A reading of the part knows it.
 */
export function withdrawDoubtful(
  tests: readonly TestResult[],
  record: MistakeRecord,
  readings: readonly Reading[] = [],
): void {
  const wrong = tests.filter(isWrong);
  // If some tests are about the whole, the parts are components of one result. None of them uses another.
  if (tests.some(({ part }) => part === null)) return;
  const unexplainedParts = new Set(wrong.filter(isUnexplained).map(({ part }) => part));
  if (unexplainedParts.size === 0) return;
  const order = [...new Set(tests.map(({ part }) => part))];
  const partOfTest = new Map(tests.map(({ name, part }) => [name, part as string]));
  for (const test of wrong.filter((one) => !isUnexplained(one))) {
    const used = readings.find(({ part }) => part === test.part)?.behind;
    const isDoubtful = [...(used ?? relatedParts(test.part as string, partOfTest, record))].some(
      (other) => order.indexOf(other) < order.indexOf(test.part) && unexplainedParts.has(other),
    );
    if (isDoubtful) test.diagnoses = [];
  }
}

function isUnexplained({ diagnoses }: TestResult): boolean {
  return diagnoses.length === 0;
}

/** The other parts that mistakes affect together with this part. */
function relatedParts(part: string, partOfTest: ReadonlyMap<string, string>, record: MistakeRecord): Set<string> {
  const related = new Set<string>();
  for (const { wrong } of Object.values(record)) {
    const parts = new Set(Object.keys(wrong).flatMap((name) => partOfTest.get(name) ?? []));
    if (!parts.has(part) || parts.size > MOST_DEPENDENT_PARTS) continue;
    for (const other of parts) if (other !== part) related.add(other);
  }
  return related;
}
