import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_SEED } from '../../grader/config/seed';
import { exerciseIds } from '../../grader/config/suites';
import { Random } from '../../grader/core/random';
import { Submission } from '../../grader/core/submission';
import { SuiteFailure } from '../../grader/core/suite-failure';
import { Session } from '../../grader/jest/session';
import { changeText } from './change-text';
import { checkForward, checkGradf, checkSymmetric } from './check-gradients';
import { type Answer, checkInContext } from './check-in-context';
import { checkValue } from './check-value';

/** The oracles of exercises. Others are not fuzzed. */
const ORACLES: Readonly<Record<string, (answer: Answer) => string | null>> = {
  '01-gradf': checkGradf,
  '02-numerical-gradient': checkForward,
  '03-symmetric-gradient': checkSymmetric,
  '04-value': checkValue,
};

/** Work of the oracle on a variant. A right one takes a tenth of it. */
const SHORT_TIME_MS = 1_000;
/** Work of the oracle on a variant that the suite passes. */
const LONG_TIME_MS = 60_000;

/** Variants that are graded in one request. */
const BATCH = 50;

/** A variant of a right answer on which suite and oracle disagree. */
export interface Disagreement {
  exercise: string;
  /** The right answer: `solutions`, or the name of a style. */
  origin: string;
  text: string;
  suite: string;
  oracle: string;
}

/** The report on a run. */
export interface FuzzReport {
  variants: number;
  right: number;
  disagreements: Disagreement[];
}

interface Variant {
  origin: string;
  text: string;
}

/**
 * Changes right answers at random, grades them, and compares each verdict with that of an oracle which shares no code
 * with the suites.
 */
export async function fuzz(root: string, count: number, seed: number): Promise<FuzzReport> {
  const random = new Random(seed);
  const exercises = exerciseIds(root).filter((id) => id in ORACLES);
  const report: FuzzReport = { variants: 0, right: 0, disagreements: [] };
  for (const [index, exercise] of exercises.entries()) {
    // The last exercise has half of the variants, because it has most of the code.
    const share =
      index === exercises.length - 1 ? count - report.variants : Math.round(count / 2 / (exercises.length - 1));
    await fuzzExercise(root, exercise, drawVariants(answersTo(root, exercise), share, random), report);
  }
  return report;
}

async function fuzzExercise(
  root: string,
  exercise: string,
  variants: readonly Variant[],
  report: FuzzReport,
): Promise<void> {
  const solutions = textsIn(path.join(root, 'solutions'));
  const textsWith = (text: string) => ({ ...solutions, [`${exercise}.ts`]: text });
  const session = new Session(root, [exercise], DEFAULT_SEED);
  try {
    for (let from = 0; from < variants.length; from += BATCH) {
      const batch = variants.slice(from, from + BATCH);
      const { document, graderErrors } = await session.grade(
        batch.map(({ text }, index) => {
          const files = Object.entries(textsWith(text)).map(([name, one]) => [name, { text: one }]);
          return new Submission(`variant ${from + index}`, Object.fromEntries(files));
        }),
      );
      if (graderErrors.length > 0) throw new SuiteFailure(graderErrors);
      for (const [index, { origin, text }] of batch.entries()) {
        const { score, maxScore, message } = document.submissions[index]?.exercises[0] ?? { score: 0, maxScore: 1 };
        const check = ORACLES[exercise];
        if (!check) throw new Error(`${exercise} has no oracle. Write one in dev/fuzz/.`);
        const isRight = score === maxScore;
        const faultWithin = (timeout: number) => checkInContext(root, textsWith(text), exercise, check, timeout);
        const soon = faultWithin(SHORT_TIME_MS);
        // A variant that passes may be slow.
        const fault = isRight && soon !== null ? faultWithin(LONG_TIME_MS) : soon;
        report.variants += 1;
        if (isRight) report.right += 1;
        if (isRight === (fault === null)) continue;
        const suite = `${score} of ${maxScore} points. ${message ?? ''}`;
        report.disagreements.push({ exercise, origin, text, suite, oracle: fault ?? 'right' });
      }
    }
  } finally {
    await session.close();
  }
}

/** Different variants of the answers, at random. */
function drawVariants(answers: readonly Variant[], count: number, random: Random): Variant[] {
  const drawn = new Map<string, Variant>();
  while (drawn.size < count) {
    const { origin, text } = random.pick(answers);
    const changed = changeText(text, random);
    drawn.set(changed, { origin, text: changed });
  }
  return [...drawn.values()];
}

/** The right answers to an exercise: the solution, and all styles. */
function answersTo(root: string, exercise: string): Variant[] {
  const folder = path.join(root, 'test', 'styles', exercise);
  const styles = Object.entries(textsIn(folder)).map(([name, text]) => ({ origin: name.slice(0, -3), text }));
  const solution = readFileSync(path.join(root, 'solutions', `${exercise}.ts`), 'utf8');
  return [{ origin: 'solutions', text: solution }, ...styles];
}

function textsIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
