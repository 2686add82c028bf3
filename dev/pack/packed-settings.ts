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

/**
 * The course's settings as learners get them: not a word about hidden tests. Where an exercise has some, it is worth there what
 * its visible tests are worth, so that each of these has the points that it has in the course.
 *
 * @throws Error in one line when the settings are bad, or the suites cannot run
 */
export async function settingsForLearners(root: string): Promise<PackedFile[]> {
  const settings = readSettings(root);
  const given = asWritten(root);
  if (!given) return [packFile(root, SCHEMA_FILE)];
  const { hiddenTests: _, ...rest } = given;
  return [
    packFile(root, SCHEMA_FILE),
    asFile(settings.hiddenTests ? { ...rest, ...(await withoutHidden(root, settings, rest)) } : rest),
  ];
}

/**
 * The course's settings as a platform gets them, and the hidden tests.
 *
 * @throws Error in one line when the settings are bad, or the suites cannot run: on the platform that would cost every learner
 */
export async function settingsForPlatforms(root: string): Promise<PackedFile[]> {
  const settings = readSettings(root);
  const { hiddenTests } = settings;
  const given = asWritten(root);
  if (!given) return [packFile(root, SCHEMA_FILE)];
  if (hiddenTests === undefined) return [packFile(root, SCHEMA_FILE), asFile(given)];
  const hidden = hiddenFiles(hiddenTests);
  await gradeNothing(root, settings, settings.exercises);
  return [packFile(root, SCHEMA_FILE), asFile({ ...given, hiddenTests: HIDDEN }), ...hidden];
}

/** The settings that must be others when there are no hidden tests. */
async function withoutHidden(root: string, settings: Settings, given: object): Promise<object> {
  const visible = idsOf(suitesOf(root));
  const exercises = settings.exercises.filter((id) => visible.includes(id));
  const [nothing] = (await gradeNothing(root, settings, exercises)).submissions;
  const points = Object.keys(settings.points)
    .filter((id) => exercises.includes(id))
    .map((id): [string, number] => {
      const tests = nothing?.exercises.find((exercise) => exercise.id === id)?.tests ?? [];
      return [
        id,
        sumPoints(tests.filter(({ visibility }) => visibility === 'visible').map(({ maxScore }) => maxScore)),
      ];
    });
  return {
    ...('exercises' in given ? { exercises } : {}),
    ...('points' in given ? { points: Object.fromEntries(points) } : {}),
  };
}

/** Runs the suites of exercises on a submission without files: every test is in the result. @throws SuitesBroken */
async function gradeNothing(root: string, settings: Settings, exercises: string[]): Promise<ResultDocument> {
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

/** What stands in the file; undefined when there is none. That it is right was checked before. */
function asWritten(root: string): Record<string, unknown> | undefined {
  const file = path.join(root, SETTINGS_FILE);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) : undefined;
}
