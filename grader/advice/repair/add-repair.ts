import type { Diagnosis, TestResult } from '../../core/result';
import { type Repair, repairDiagnosis } from './repair';

/**
 * Tells of a repair in the wrong tests that it makes pass. A diagnosis that is there already keeps its text, and gets
 * the place: what is wrong is known, and the repair proves where. A test of several parts keeps its other diagnoses.
 */
export function addRepair(tests: readonly TestResult[], repair: Repair): void {
  const own = repairDiagnosis(repair);
  const [place] = own.places;
  if (!place) return;
  const told = new Set<string>();
  for (const test of tests.filter((one) => isMended(one, repair))) {
    const [known, ...others] = test.diagnoses;
    const isOneCause = repair.isWhole && !repair.isLoose && test.diagnoses.every((one) => isOfNumbers(one));
    if ((others.length > 0 && !isOneCause) || (known && !takesPlace(known, repair))) continue;
    if (known) told.add(known.id);
    if (!known || others.length > 0) test.diagnoses = [own];
    else test.diagnoses = [{ ...known, places: own.places }, ...(isVague(known) && own.kind !== null ? [own] : [])];
    test.location = { file: place.file, line: place.line };
  }
  for (const test of tests.filter((one) => isPartlyMended(one, repair))) {
    test.diagnoses = [own];
    test.location = { file: place.file, line: place.line };
  }
  // The reason of the mended part, in a test that has more than one.
  for (const test of tests.filter(({ diagnoses }) => diagnoses.length > 1)) {
    const at = test.diagnoses.findIndex((one) => told.has(one.id) && takesPlace(one, repair) && isOf(one, repair));
    if (at < 0) continue;
    test.diagnoses = test.diagnoses.map((one, index) => (index === at ? { ...one, places: own.places } : one));
    if (at === 0) test.location = { file: place.file, line: place.line };
  }
}

function isMended({ name, visibility, status }: TestResult, { mended }: Repair): boolean {
  return mended.has(name) && visibility !== 'hidden' && status !== 'waiting';
}

/** A test of several parts that has no reason yet, and in which the mended part is wrong. */
function isPartlyMended({ part, status, visibility, diagnoses, comparisons }: TestResult, repair: Repair): boolean {
  if (part !== null || status !== 'fail' || visibility === 'hidden' || diagnoses.length > 0) return false;
  return comparisons.some(({ label, ok }) => !ok && repair.part !== null && label.startsWith(`${repair.part} `));
}

/** What was read off the numbers says what is wrong with them, not what to change. */
function isOfNumbers({ layer, kind }: Diagnosis): boolean {
  return layer === 'reading' && kind !== 'order';
}

/** Kinds of readings that say what comes out, not what is wrong with it. */
const VAGUE = new Set([
  'constant',
  'exponent',
  'factor',
  'not-a-number',
  'other-variable',
  'term',
  'whole-numbers',
  'zero',
]);

function isVague({ layer, kind }: Diagnosis): boolean {
  return layer === 'reading' && VAGUE.has(kind ?? '');
}

/** A slip of the language has a piece of its own. */
function takesPlace({ layer, places }: Diagnosis, { isLoose = false }: Repair): boolean {
  return places.length === 0 || (layer !== 'source' && !isLoose);
}

/** A diagnosis in a test of several parts begins with its part. */
function isOf({ text }: Diagnosis, { part, isWhole }: Repair): boolean {
  return isWhole || (part !== null && (text.startsWith(`${part}: `) || text.startsWith(`Your ${part} `)));
}
