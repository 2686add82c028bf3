import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings, SETTINGS_FILE, type Settings } from '../../grader/config/settings';
import { idsOf, suitesOf } from '../../grader/config/suites';
import { SCHEMA_FILE } from '../../grader/config/validate';
import type { ResultDocument } from '../../grader/core/result';
import { Submission } from '../../grader/core/submission';
import { SuiteFailure } from '../../grader/core/suite-failure';
import { runSuites } from '../../grader/jest/session';
import { sumPoints } from '../../grader/scoring/points';
import { type PackedFile, packFile, packText } from './file';
import { HIDDEN, hiddenFiles } from './hidden';
import { laterExercises } from './later-chapters';

/**
 * The course's settings for learners, without hidden tests. An exercise that has some gets the points of its visible
 * tests, so that each of these has the same points as in the course.
 *
 * @throws Error in one line if the settings are invalid, or the suites cannot run
 */
export async function settingsForLearners(root: string): Promise<PackedFile[]> {
  const settings = readSettings(root);
  const written = readWritten(root);
  if (!written) return [packFile(root, SCHEMA_FILE)];
  const { hiddenTests: _, ...rest } = withoutLaterPoints(written, laterExercises(settings));
  return [
    packFile(root, SCHEMA_FILE),
    asFile(settings.hiddenTests ? { ...rest, ...(await withoutHidden(root, settings, rest)) } : rest),
  ];
}

/**
 * The course's settings for a platform, and the hidden tests. The suites are run here, before a broken one can cost a
 * learner points.
 *
 * @throws Error in one line if the settings are invalid, or the suites cannot run
 */
export async function settingsForPlatforms(root: string): Promise<PackedFile[]> {
  const settings = readSettings(root);
  const { hiddenTests } = settings;
  const written = readWritten(root);
  if (!written) return [packFile(root, SCHEMA_FILE)];
  if (hiddenTests === undefined) return [packFile(root, SCHEMA_FILE), asFile(written)];
  const hidden = hiddenFiles(hiddenTests);
  await gradeEmptySubmission(root, settings, settings.exercises);
  return [packFile(root, SCHEMA_FILE), asFile({ ...written, hiddenTests: HIDDEN }), ...hidden];
}

/** Points of an exercise that is not in the package would be an error there. */
function withoutLaterPoints(written: Record<string, unknown>, later: readonly string[]): Record<string, unknown> {
  if (!written.points) return written;
  return {
    ...written,
    points: Object.fromEntries(Object.entries(written.points).filter(([id]) => !later.includes(id))),
  };
}

/** The settings that differ without hidden tests. */
async function withoutHidden(root: string, settings: Settings, written: object): Promise<object> {
  const visible = idsOf(suitesOf(root));
  const exercises = settings.exercises.filter((id) => visible.includes(id));
  const [empty] = (await gradeEmptySubmission(root, settings, exercises)).submissions;
  const points = Object.keys(settings.points)
    .filter((id) => exercises.includes(id))
    .map((id): [string, number] => {
      const tests = empty?.exercises.find((exercise) => exercise.id === id)?.tests ?? [];
      return [
        id,
        sumPoints(tests.filter(({ visibility }) => visibility === 'visible').map(({ maxScore }) => maxScore)),
      ];
    });
  return {
    ...('exercises' in written ? { exercises } : {}),
    ...('points' in written ? { points: Object.fromEntries(points) } : {}),
  };
}

/**
 * Grades a submission without files. Its result lists every test.
 *
 * @throws SuiteFailure if the suites cannot run
 */
export async function gradeEmptySubmission(
  root: string,
  settings: Settings,
  exercises: readonly string[],
): Promise<ResultDocument> {
  const { document, graderErrors } = await runSuites(
    root,
    [new Submission('', {})],
    exercises,
    settings.seed,
    settings,
  );
  if (graderErrors.length > 0) throw new SuiteFailure(graderErrors);
  return document;
}

function asFile(settings: object): PackedFile {
  return packText(SETTINGS_FILE, `${JSON.stringify(settings, null, 2)}\n`);
}

/** The settings in the file, undefined if there is none. `readSettings` has validated them. */
function readWritten(root: string): Record<string, unknown> | undefined {
  const file = path.join(root, SETTINGS_FILE);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) : undefined;
}
