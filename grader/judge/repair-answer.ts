import { sourceRange } from '../advice/diagnosis/place/source-range';
import type { Facts, Reading } from '../advice/diagnosis/reading/reading';
import { quoted } from '../advice/diagnosis/second-look/source-check';
import { candidatesFor } from '../advice/repair/candidates';
import { derivativeHoles } from '../advice/repair/derivative-holes';
import type { Candidate, Edit, TextRange } from '../advice/repair/edit';
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

/** What is to pass: the tests of the first wrong part. */
interface Aim {
  part: string | null;
  /** The parts of the exercise, in their order. */
  parts: readonly string[];
  visible: readonly TestResult[];
  wrong: readonly TestResult[];
  /** The names of the wrong tests of the part. */
  failing: readonly string[];
}

/** The changes to try, in the order of these lists. */
interface Lists {
  /** In what several wrong parts share. One slip there is likelier than one in each. */
  shared: readonly Candidate[];
  all: readonly Candidate[];
  /** The formulas of the exercise, in place of the learner's. */
  holes: readonly Candidate[];
  /** Those of the holes that are in a single term. */
  termHoles: readonly Candidate[];
}

/** A change that was confirmed, and the tests that pass with it. */
interface Found {
  candidate: Candidate;
  after: ReadonlySet<string>;
}

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
  const aim = aimOf(tests);
  if (aim.failing.length === 0) return undefined;
  const before = await runs.passing(parsed.source, namesOf(aim.visible));
  // A failure that another run does not show cannot be searched.
  if (aim.failing.every((name) => before.has(name))) return undefined;
  const lists = listsOf(parsed, aim, names, readings, host.facts(id));
  const found = await searchIn(runs, parsed, aim, lists, before);
  if (!found) return undefined;
  return {
    ...describe(parsed, aim, lists, before, found),
    tried: runs.taken,
    workedMs: host.guard.workedMs() - startMs,
  };
}

function aimOf(tests: readonly TestResult[]): Aim {
  const visible = tests.filter(({ visibility }) => visibility === 'visible');
  const wrong = visible.filter(isWrong);
  const part = wrong.find((test) => test.part !== null)?.part ?? null;
  return {
    part,
    parts: [...new Set(tests.flatMap((test) => test.part ?? []))],
    visible,
    wrong,
    failing: namesOf(cheapFirst(wrong.filter((test) => test.part === part))),
  };
}

function listsOf(
  parsed: ParsedSource,
  { part, parts, wrong }: Aim,
  names: readonly string[],
  readings: readonly Reading[],
  facts: Facts | undefined,
): Lists {
  const isCoreWrong = readings.some((one) => one.part === null && one.says !== 'right');
  const where = searchScope(parsed, part, parts, names, isCoreWrong);
  const seen = suspectIn(
    wrong.find((test) => test.part === part),
    parsed,
  );
  // What an element uses is searched as a whole.
  const suspect = where.reached ? undefined : seen;
  const all = candidatesFor(parsed, { ...where, numbers: exerciseNumbers(facts), suspect });
  const wrongParts = [...new Set(wrong.flatMap((test) => test.part ?? []))];
  const shared = wrongParts.length > 1 ? sharedScope(parsed, wrongParts, parts, names) : [];
  const termHoles = part === null || !where.reached ? [] : holesInTerms(parsed, where.reached, part, facts);
  return {
    shared: all.filter(({ edits }) => edits.every((edit) => isIn(shared, edit))),
    all,
    holes: [...termHoles, ...holesFor(parsed, facts), ...derivativeHoles(parsed, where.near)],
    termHoles,
  };
}

async function searchIn(
  runs: CandidateRuns,
  { source }: ParsedSource,
  { part, visible, wrong, failing }: Aim,
  { shared, all, holes }: Lists,
  before: ReadonlySet<string>,
): Promise<Found | undefined> {
  const needed = [...new Set([...namesOf(visible.filter((test) => test.part === part)), ...before])];
  let after: ReadonlySet<string> = new Set();
  const trials = (most: number, mended = failing) => ({
    firstMending: (texts: readonly string[]) => runs.firstPassing(texts, mended, most),
    async confirms(text: string) {
      after = await runs.passing(text, namesOf(visible));
      return [...needed, ...mended].every((name) => after.has(name));
    },
    mayGoOn: () => runs.taken < most,
  });
  const candidate =
    (await search(source, shared, trials(MOST_SHARED, namesOf(cheapFirst(wrong))))) ??
    (await search(source, all, trials(MOST_CANDIDATES - FOR_HOLES))) ??
    (await search(source, holes, trials(MOST_CANDIDATES)));
  return candidate && { candidate, after };
}

function describe(
  parsed: ParsedSource,
  { part, visible, wrong }: Aim,
  { termHoles }: Lists,
  before: ReadonlySet<string>,
  { candidate, after }: Found,
): Omit<Repair, 'tried' | 'workedMs'> {
  const edits = [...candidate.edits].sort((one, other) => one.place.start - other.place.start);
  const method = part === null ? undefined : definitionOf(parsed.tree, part);
  const isShared = method !== undefined && !edits.some((edit) => isIn([method], edit));
  const isFormula = edits.some(({ kind }) => kind === HOLE) && !termHoles.includes(candidate);
  const all = namesOf(visible);
  return {
    part,
    edits,
    places: edits.map(({ place }) => sourceRange(parsed, place)),
    quote: quoted(parsed, (edits[0] as Edit).place),
    mended: new Set(all.filter((name) => after.has(name) && !before.has(name))),
    isWhole: all.every((name) => after.has(name)),
    isLoose: isFormula || (isShared && !wrong.every(({ name }) => after.has(name))),
  };
}

function namesOf(tests: readonly TestResult[]): string[] {
  return tests.map(({ name }) => name);
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
