import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Chapter } from '../core/chapter';
import { errorCode } from '../core/error-code';
import type { LatePolicy } from '../core/lateness';
import { LIMITS, type Limits } from '../core/limits';
import { chooseChapter, readChapters } from './chapters';
import { chooseExercises, noExercise } from './choose-exercises';
import { seedFromEnvironment } from './seed';
import { idsOf, suitesOf } from './suites';

/** The file in which a course changes the defaults. */
export const SETTINGS_FILE = 'gradkata.config.json';

/** The settings of all commands that grade. */
export interface Settings {
  /** Ids of the exercises that count, in order: those that the course chose, or else those of the first chapter. */
  exercises: string[];
  /** Ids of the exercises that learners are shown, in order: all, unless the course chose exercises. */
  shown: string[];
  /** The chapters of the project, with the exercises that there are. */
  chapters: Chapter[];
  /** Ids of all exercises, the course's own included. A graded exercise may import one that is not graded. */
  all: string[];
  /** Points of an exercise by its id. By default they are the sum of its tests' points. */
  points: Readonly<Record<string, number>>;
  /** The course's folder of hidden tests, as an absolute path. */
  hiddenTests: string | undefined;
  /** Whether `npm run hint` gives hints. */
  hints: boolean;
  limits: Limits;
  /** Seed of the random cases. */
  seed: number;
  /** Name of the assignment in gradebooks. */
  assignment: string;
  /** What being late costs. Undefined if it costs nothing. */
  late: LatePolicy | undefined;
  /** What a gradebook has of learners with no submission: no points, or what it had before. */
  missing: 'zero' | 'empty';
  /** Whether a table for spreadsheets begins with a byte order mark. */
  csvForExcel: boolean;
}

/** The content of the file, as `gradkata.schema.json` describes it. */
interface ConfigFile
  extends Partial<
    Pick<Settings, 'points' | 'hiddenTests' | 'hints' | 'seed' | 'assignment' | 'missing' | 'csvForExcel' | 'late'>
  > {
  exercises?: (string | number)[];
  chapters?: (string | number)[];
  limits?: Partial<Limits>;
}

/**
 * Reads the settings of a project: its `gradkata.config.json` over the defaults.
 *
 * @throws Error in one line that names the key and the allowed values
 */
export function readSettings(root: string): Settings {
  const given = readFile(root);
  const { points = {}, hints = true, assignment = 'gradkata', missing = 'empty', csvForExcel = false } = given;
  const hiddenTests = given.hiddenTests === undefined ? undefined : path.resolve(root, given.hiddenTests);
  const all = aboutKey('hiddenTests', () => idsOf(suitesOf(root, hiddenTests)));
  checkPoints(points, all);
  const chapters = chaptersWith(all, root);
  return {
    ...chosenExercises(given, chapters, all),
    chapters,
    all,
    points,
    hiddenTests,
    hints,
    limits: { ...LIMITS, ...given.limits },
    seed: seedFromEnvironment(given.seed),
    assignment,
    missing,
    csvForExcel,
    late: checkedPolicy(given.late),
  };
}

function readFile(root: string): ConfigFile {
  let text: string;
  try {
    text = readFileSync(path.join(root, SETTINGS_FILE), 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return {};
    throw new Error(`${SETTINGS_FILE} cannot be read (${code}). Make it a file that can be read, or remove it.`);
  }
  const given = parse(text);
  // Loading ajv takes longer than reading all settings, so it is loaded only if the file exists.
  const { findBadSetting } = require('./validate') as typeof import('./validate');
  const trouble = findBadSetting(root, given);
  if (trouble !== null) throw new Error(`${SETTINGS_FILE}: ${trouble}`);
  return given as ConfigFile;
}

function parse(text: string): unknown {
  try {
    // Some editors write a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${SETTINGS_FILE} is not valid JSON: ${(error as Error).message.replaceAll(/\s+/g, ' ')}.`);
  }
}

/** @throws Error if the system knows no such time zone */
function checkedPolicy(late: LatePolicy | undefined): LatePolicy | undefined {
  try {
    if (late?.timeZone !== undefined) new Intl.DateTimeFormat('en', { timeZone: late.timeZone });
  } catch {
    throw new Error(`${SETTINGS_FILE}: late.timeZone must be a name such as "Europe/Berlin", got "${late?.timeZone}".`);
  }
  return late;
}

function checkPoints(points: Settings['points'], all: readonly string[]): void {
  const unknown = Object.keys(points).find((id) => !all.includes(id));
  if (unknown === undefined) return;
  throw new Error(`${SETTINGS_FILE}: points.${unknown}: ${noExercise(unknown, all)}`);
}

/** The chapters that have an exercise here: a package may lack some. */
function chaptersWith(all: readonly string[], root: string): Chapter[] {
  return readChapters(root)
    .map((chapter) => ({ ...chapter, exercises: chapter.exercises.filter((id) => all.includes(id)) }))
    .filter(({ exercises }) => exercises.length > 0);
}

/** An exercise of the course's own is in no chapter. It counts, unless the course chose exercises. */
function chosenExercises(
  { exercises: asked, chapters: askedChapters }: ConfigFile,
  chapters: readonly Chapter[],
  all: string[],
): Pick<Settings, 'exercises' | 'shown'> {
  if (asked && askedChapters)
    throw new Error(`${SETTINGS_FILE}: chapters and exercises both say what is graded. Remove one of them.`);
  if (asked) {
    const ids = asked.flatMap((word, index) =>
      aboutKey(`exercises[${index}]`, () => chooseExercises(all, [String(word)])),
    );
    const exercises = all.filter((id) => ids.includes(id));
    return { exercises, shown: exercises };
  }
  const counted = askedChapters
    ? askedChapters.map((word, index) => aboutKey(`chapters[${index}]`, () => chooseChapter(chapters, word)))
    : chapters.slice(0, 1);
  const others = chapters.filter((chapter) => !counted.includes(chapter)).flatMap(({ exercises }) => exercises);
  return { exercises: all.filter((id) => !others.includes(id)), shown: all };
}

/** Adds the key to the message of an error. */
function aboutKey<T>(key: string, task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw new Error(`${SETTINGS_FILE}: ${key}: ${(error as Error).message}`);
  }
}
