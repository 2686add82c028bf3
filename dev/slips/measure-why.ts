import type { Repair } from '../../grader/advice/repair/repair';
import { readMistakes } from '../../grader/config/read-mistakes';
import { DEFAULT_SEED } from '../../grader/config/seed';
import { exerciseIds } from '../../grader/config/suites';
import { Random } from '../../grader/core/random';
import type { Diagnosis, ExerciseResult } from '../../grader/core/result';
import { Submission } from '../../grader/core/submission';
import { SuiteFailure } from '../../grader/core/suite-failure';
import { Session } from '../../grader/jest/session';
import { drawSlips } from './draw-slips';
import { halfWritten } from './half-written';
import { OPERATIONS } from './right-file';
import { type RightText, rightTexts } from './right-texts';
import type { Slip } from './slip';
import { type JudgedReason, judgeReason, NEAR_LINES } from './truth/judge-reason';
import { observerOf } from './truth/observe';

/** The most slips that are graded in one request. */
const BATCH = 25;

/** What is told of a wrong answer. */
export interface ExplainedSlip {
  slip: Slip;
  reasons: readonly JudgedReason[];
  /** The line that a learner looks at first. Null if none is told. */
  line: number | null;
  isLineRight: boolean;
}

/** The report on an exercise. */
export interface WhyReport {
  exercise: string;
  slips: ExplainedSlip[];
  /** Slips that the suite passes. They do not count. */
  harmless: number;
  /** Right answers, whole and half-written, and reasons that are told of them. */
  right: number;
  reasonsOfRight: string[];
  /** What the search for each repair took that was found. */
  searches: Pick<Repair, 'tried' | 'workedMs'>[];
}

/** Draws slips until so many are wrong, and judges what the grader tells of each. */
export async function measureWhy(
  root: string,
  exercise: string,
  count: number,
  seed: number,
  withRepairs = true,
): Promise<WhyReport> {
  const texts = rightTexts(root, exercise);
  const solutions = Object.fromEntries(
    exerciseIds(root).map((id) => [`${id}.ts`, rightTexts(root, id)[0]?.text as string]),
  );
  const report: WhyReport = { exercise, slips: [], harmless: 0, right: 0, reasonsOfRight: [], searches: [] };
  const record = readMistakes(root, exercise);
  const session = new Session(root, [exercise], DEFAULT_SEED);
  process.on('unhandledRejection', ignoreRejection);
  const grade = async (answers: readonly string[]): Promise<ExerciseResult[]> => {
    const {
      document,
      graderErrors,
      repairs = [],
    } = await session.grade(
      answers.map((text, index) => {
        const files = { ...solutions, [`${exercise}.ts`]: text };
        const entries = Object.entries(files).map(([name, one]) => [name, { text: one }]);
        return new Submission(`answer ${index}`, Object.fromEntries(entries));
      }),
      { explain: withRepairs },
    );
    if (graderErrors.length > 0) throw new SuiteFailure(graderErrors);
    report.searches.push(...repairs.flatMap((one) => one[exercise] ?? []));
    return document.submissions.map(({ exercises }) => exercises[0] as ExerciseResult);
  };
  try {
    const right = rightAnswers(exercise, texts);
    for (const [index, result] of (await grade(right)).entries()) {
      report.right += 1;
      const reasons = reasonsIn(result).map(({ text }) => text);
      if (reasons.length > 0) report.reasonsOfRight.push(`${reasons.join(' ')}\n${right[index]}`);
    }
    const drawn = drawSlips(exercise, texts, new Random(seed));
    while (report.slips.length < count) {
      const batch = [...take(drawn, Math.min(BATCH, count - report.slips.length))];
      if (batch.length === 0) break;
      const results = await grade(batch.map(({ text }) => text));
      for (const [index, slip] of batch.entries()) {
        const result = results[index] as ExerciseResult;
        if (!isWrong(result)) report.harmless += 1;
        else {
          const observe = observerOf(root, { ...solutions, [`${exercise}.ts`]: slip.text }, exercise);
          const reasons = reasonsIn(result).map((reason) => judgeReason(reason, slip, record, observe));
          const line = firstLine(result);
          report.slips.push({ slip, reasons, line, isLineRight: line !== null && isNearEdit(line, slip) });
        }
      }
    }
  } finally {
    await session.close();
    process.off('unhandledRejection', ignoreRejection);
  }
  return report;
}

/** An answer that was made async rejects outside the grader, after it was asked. */
function ignoreRejection(): void {}

function* take<Item>(items: Iterator<Item>, count: number): Generator<Item> {
  for (let left = count; left > 0; left -= 1) {
    const { done, value } = items.next();
    if (done) return;
    yield value;
  }
}

/** All right answers, and those to exercise 04 with one operation written. */
function rightAnswers(exercise: string, texts: readonly RightText[]): string[] {
  const halves = exercise === '04-value' ? OPERATIONS : [];
  return texts.flatMap(({ text }) => [text, ...halves.flatMap((kept) => halfWritten(text, [kept]) ?? [])]);
}

/** True if a test fails or throws. Stubs and what waits for them are not wrong. */
function isWrong({ tests }: ExerciseResult): boolean {
  return tests.some(({ status }) => status === 'fail' || status === 'error');
}

/** The different reasons, in the order in which a learner reads them. */
function reasonsIn({ tests }: ExerciseResult): Diagnosis[] {
  const all = tests.flatMap(({ diagnoses }) => diagnoses);
  return all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index);
}

/** The place of the first reason, else the line to look at of the first wrong test. */
function firstLine({ tests }: ExerciseResult): number | null {
  const wrong = tests.filter(({ status }) => status === 'fail' || status === 'error');
  const [place] = wrong.flatMap(({ diagnoses }) => diagnoses).flatMap(({ places }) => places);
  return place?.line ?? wrong.find(({ location }) => location !== null)?.location?.line ?? null;
}

function isNearEdit(at: number, { edits }: Slip): boolean {
  return edits.some(({ line, endLine }) => line - NEAR_LINES <= at && at <= endLine + NEAR_LINES);
}
