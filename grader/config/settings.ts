import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../core/error-code';
import { LIMITS, type Limits } from '../core/limits';
import { chooseExercises, noExercise } from './choose-exercises';
import { seedFromEnvironment } from './seed';
import { idsOf, suitesOf } from './suites';

/** The file in which a course changes the defaults. */
export const SETTINGS_FILE = 'gradkata.config.json';

/** The settings of all commands that grade. */
export interface Settings {
  /** Ids of the exercises that are graded, in order. */
  exercises: string[];
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
}

/** The content of the file, as `gradkata.schema.json` describes it. */
interface ConfigFile extends Partial<Pick<Settings, 'points' | 'hiddenTests' | 'hints' | 'seed' | 'assignment'>> {
  exercises?: (string | number)[];
  limits?: Partial<Limits>;
}

/**
 * Reads the settings of a project: its `gradkata.config.json` over the defaults.
 *
 * @throws Error in one line that names the key and the allowed values
 */
export function readSettings(root: string): Settings {
  const given = readFile(root);
  const { points = {}, hints = true, assignment = 'gradkata' } = given;
  const hiddenTests = given.hiddenTests === undefined ? undefined : path.resolve(root, given.hiddenTests);
  const all = aboutKey('hiddenTests', () => idsOf(suitesOf(root, hiddenTests)));
  checkPoints(points, all);
  return {
    exercises: chosenExercises(given.exercises ?? all, all),
    all,
    points,
    hiddenTests,
    hints,
    limits: { ...LIMITS, ...given.limits },
    seed: seedFromEnvironment(given.seed),
    assignment,
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

function checkPoints(points: Settings['points'], all: readonly string[]): void {
  const unknown = Object.keys(points).find((id) => !all.includes(id));
  if (unknown === undefined) return;
  throw new Error(`${SETTINGS_FILE}: points.${unknown}: ${noExercise(unknown, all)}`);
}

function chosenExercises(asked: readonly (string | number)[], all: string[]): string[] {
  const ids = asked.flatMap((word, index) =>
    aboutKey(`exercises[${index}]`, () => chooseExercises(all, [String(word)])),
  );
  return all.filter((id) => ids.includes(id));
}

/** Adds the key to the message of an error. */
function aboutKey<T>(key: string, task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw new Error(`${SETTINGS_FILE}: ${key}: ${(error as Error).message}`);
  }
}
