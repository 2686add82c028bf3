import type { TestResult } from '../../core/result';
import type { MistakeRecord } from './mistake-record';

/** A mistake that is wrong in more parts than this is one of the core, and shows nothing of what is built on what. */
const FEW = 4;

/**
 * Takes back diagnoses that may be untrue. A mistake that is wrong in a test which nothing explains is not this answer's. And
 * where a part fails for a reason that is not known, what is built on it may only look like a mistake of its own: the record
 * knows what is built on what, for a mistake in `mul` is wrong in `div` as well.
 */
export function withdrawDoubtful(tests: readonly TestResult[], record: MistakeRecord): void {
  const wrong = tests.filter(({ status }) => status === 'fail' || status === 'error');
  const open = new Set(wrong.filter(isUnexplained).map(({ name }) => name));
  for (const test of wrong) {
    const elsewhere = test.diagnoses.flatMap(({ id }) => Object.keys(record[id]?.wrong ?? {}));
    if (elsewhere.some((name) => open.has(name))) test.diagnoses = [];
  }
  // Where tests are about the whole, its parts are components of one result: none is built on another.
  if (tests.some(({ part }) => part === null)) return;
  const unexplained = new Set(wrong.filter(isUnexplained).map(({ part }) => part));
  const order = [...new Set(tests.map(({ part }) => part))];
  const parts = new Map(tests.map(({ name, part }) => [name, part as string]));
  for (const test of wrong) {
    const doubtful = [...builtOn(test.part as string, parts, record)].some(
      (other) => order.indexOf(other) < order.indexOf(test.part) && unexplained.has(other),
    );
    if (doubtful) test.diagnoses = [];
  }
}

function isUnexplained({ diagnoses }: TestResult): boolean {
  return diagnoses.length === 0;
}

/** The other parts in which the mistakes of a few parts, this one among them, are wrong as well. */
function builtOn(part: string, partOfTest: ReadonlyMap<string, string>, record: MistakeRecord): Set<string> {
  const together = new Set<string>();
  for (const { wrong } of Object.values(record)) {
    const parts = new Set(Object.keys(wrong).flatMap((name) => partOfTest.get(name) ?? []));
    if (!parts.has(part) || parts.size > FEW) continue;
    for (const other of parts) if (other !== part) together.add(other);
  }
  return together;
}
