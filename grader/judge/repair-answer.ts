import { sourceRange } from '../advice/diagnosis/place/source-range';
import type { Reading } from '../advice/diagnosis/reading/reading';
import { quoted } from '../advice/diagnosis/second-look/source-check';
import { candidatesFor } from '../advice/repair/candidates';
import { derivativeHoles } from '../advice/repair/derivative-holes';
import type { Edit, TextRange } from '../advice/repair/edit';
import { exerciseNumbers } from '../advice/repair/exercise-numbers';
import { HOLE } from '../advice/repair/hole';
import { holesFor } from '../advice/repair/holes';
import type { Repair } from '../advice/repair/repair';
import { search } from '../advice/repair/search';
import { searchScope, sharedScope } from '../advice/repair/search-scope';
import { holesInTerms } from '../advice/repair/term-holes';
import { definitionOf, type ParsedSource } from '../compile/find-definition';
import { isWrong } from '../core/is-wrong';
import type { ExerciseResult, TestResult } from '../core/result';
import type { CandidateRuns } from './candidate-runs';
import type { JudgeHost } from './host';

/** What the search for one exercise may take, in candidates. One that takes many steps counts for many. */
const MOST_CANDIDATES = 1_000;

/** The most candidates that are tried in what several wrong parts share. */
const MOST_SHARED = 350;

/** What is kept for the formulas of the exercise, which come last. */
const FOR_HOLES = 250;

/**
 * Searches the smallest change of the learner's own code that makes the first wrong part right.
 *
 * @param names the functions or classes that the exercise asks for
 * @param readings what was read of the answer
 */
export async function repairAnswer(
  host: JudgeHost,
  runs: CandidateRuns,
  { id, tests }: ExerciseResult,
  parsed: ParsedSource,
  names: readonly string[],
  readings: readonly Reading[],
): Promise<Repair | undefined> {
  const startMs = host.guard.workedMs();
  const visible = tests.filter(({ visibility }) => visibility === 'visible');
  const wrong = visible.filter(isWrong);
  const part = wrong.find((test) => test.part !== null)?.part ?? null;
  const failing = cheapFirst(wrong.filter((test) => test.part === part)).map(({ name }) => name);
  if (failing.length === 0) return undefined;
  const all = visible.map(({ name }) => name);
  const before = await runs.passing(parsed.source, all);
  // A failure that another run does not show cannot be searched.
  if (failing.every((name) => before.has(name))) return undefined;
  const parts = [...new Set(tests.flatMap((test) => test.part ?? []))];
  const facts = host.facts(id);
  const isCoreWrong = readings.some((one) => one.part === null && one.says !== 'right');
  const seen = suspectIn(
    wrong.find((test) => test.part === part),
    parsed,
  );
  const where = searchScope(parsed, part, parts, names, isCoreWrong);
  // What an element uses is searched as a whole.
  const suspect = where.reached ? undefined : seen;
  const scope = { ...where, numbers: exerciseNumbers(facts), suspect };
  const candidates = candidatesFor(parsed, scope);
  const wrongParts = [...new Set(wrong.flatMap((test) => test.part ?? []))];
  const shared = wrongParts.length > 1 ? sharedScope(parsed, wrongParts, parts, names) : [];
  const termHoles = part === null || !scope.reached ? [] : holesInTerms(parsed, scope.reached, part, facts);
  const holes = [...termHoles, ...holesFor(parsed, facts), ...derivativeHoles(parsed, scope.near)];
  const ofPart = visible.filter((test) => test.part === part).map(({ name }) => name);
  const needed = [...new Set([...ofPart, ...before])];
  let after: ReadonlySet<string> = new Set();
  const trials = (most: number, mended: readonly string[] = failing) => ({
    firstMending: (texts: readonly string[]) => runs.firstPassing(texts, mended, most),
    async confirms(text: string) {
      after = await runs.passing(text, all);
      return [...needed, ...mended].every((name) => after.has(name));
    },
    mayGoOn: () => runs.taken < most,
  });
  // If several parts are wrong, one slip in what they share is likelier than one in each.
  const inShared = candidates.filter((one) => one.edits.every((edit) => isIn(shared, edit)));
  const allWrong = cheapFirst(wrong).map(({ name }) => name);
  const found =
    (await search(parsed.source, inShared, trials(MOST_SHARED, allWrong))) ??
    (await search(parsed.source, candidates, trials(MOST_CANDIDATES - FOR_HOLES))) ??
    (await search(parsed.source, holes, trials(MOST_CANDIDATES)));
  if (!found) return undefined;
  const method = part === null ? undefined : definitionOf(parsed.tree, part);
  const isShared = method !== undefined && !found.edits.some((edit) => isIn([method], edit));
  const edits = [...found.edits].sort((one, other) => one.place.start - other.place.start);
  return {
    part,
    edits,
    places: edits.map(({ place }) => sourceRange(parsed, place)),
    quote: quoted(parsed, (edits[0] as Edit).place),
    mended: new Set(all.filter((name) => after.has(name) && !before.has(name))),
    isWhole: all.every((name) => after.has(name)),
    isLoose:
      (found.edits.some(({ kind }) => kind === HOLE) && !termHoles.includes(found)) ||
      (isShared && !allWrong.every((name) => after.has(name))),
    tried: runs.taken,
    workedMs: host.guard.workedMs() - startMs,
  };
}

/** The lines that the first reason is about. */
function suspectIn(test: TestResult | undefined, { source }: ParsedSource): TextRange | undefined {
  const [place] = test?.diagnoses.flatMap(({ places }) => places) ?? [];
  if (!place) return undefined;
  const lines = source.split('\n');
  const startOf = (line: number) => lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return { start: startOf(place.line), end: startOf(place.endLine + 1) };
}

function isIn(nodes: readonly TextRange[], { start, end }: TextRange): boolean {
  return nodes.some((node) => node.start <= start && end <= node.end);
}

/** Tests with random cases run longest, because they look for a small case that fails. */
function cheapFirst(tests: readonly TestResult[]): TestResult[] {
  const isRandom = ({ reproduction }: TestResult) => reproduction !== null;
  return [...tests.filter((test) => !isRandom(test)), ...tests.filter(isRandom)];
}
