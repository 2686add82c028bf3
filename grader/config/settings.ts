import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../core/error-code';
import { LIMITS, type Limits } from '../core/limits';
import { chooseExercises, noExercise } from './choose-exercises';
import { seedFromEnvironment } from './seed';
import { idsOf, suitesOf } from './suites';

/** The file in which a course settles what it wants to have otherwise. */
export const FILE = 'gradkata.config.json';

/** What holds for every command that grades. */
export interface Settings {
  /** Ids of the exercises that are graded, in order. */
  exercises: string[];
  /** Ids of all there are, the course's own among them: an exercise may import another that is not graded. */
  all: string[];
  /** What an exercise is worth in all, by its id; the others are worth what their tests give. */
  points: Readonly<Record<string, number>>;
  /** The course's folder of hidden tests, as an absolute path. */
  hiddenTests: string | undefined;
  /** `npm run hint` gives hints. */
  hints: boolean;
  limits: Limits;
  /** Seed of the random cases. */
  seed: number;
  /** What the assignment is called in gradebooks. */
  assignment: string;
}

/** What may stand in the file: `gradkata.schema.json` describes it. */
interface ConfigFile extends Partial<Pick<Settings, 'points' | 'hiddenTests' | 'hints' | 'seed' | 'assignment'>> {
  exercises?: (string | number)[];
  limits?: Partial<Limits>;
}

/**
 * The settings of a project: those of its `gradkata.config.json` over the usual ones.
 *
 * @throws Error in one line that names the key and what is allowed there
 */
export function readSettings(root: string): Settings {
  const given = readFile(root);
  const { points = {}, hints = true, assignment = 'gradkata' } = given;
  const hiddenTests = given.hiddenTests === undefined ? undefined : path.resolve(root, given.hiddenTests);
  const all = within('hiddenTests', () => idsOf(suitesOf(root, hiddenTests)));
  checkPoints(points, all);
  return {
    exercises: chosen(given.exercises ?? all, all),
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
    text = readFileSync(path.join(root, FILE), 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return {};
    throw new Error(`${FILE} cannot be read (${code}). Make it a file that can be read, or remove it.`);
  }
  const given = parse(text);
  // Loaded only where there is something to check: it takes longer than reading the rest.
  const { findBadSetting } = require('./validate') as typeof import('./validate');
  const trouble = findBadSetting(root, given);
  if (trouble !== null) throw new Error(`${FILE}: ${trouble}`);
  return given as ConfigFile;
}

function parse(text: string): unknown {
  try {
    // Some editors put a mark at the beginning.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${FILE} is no JSON: ${(error as Error).message.replaceAll(/\s+/g, ' ')}.`);
  }
}

function checkPoints(points: Settings['points'], all: readonly string[]): void {
  const unknown = Object.keys(points).find((id) => !all.includes(id));
  if (unknown === undefined) return;
  throw new Error(`${FILE}: points.${unknown}: ${noExercise(unknown, all)}`);
}

function chosen(asked: readonly (string | number)[], all: string[]): string[] {
  const ids = asked.flatMap((word, index) => within(`exercises[${index}]`, () => chooseExercises(all, [String(word)])));
  return all.filter((id) => ids.includes(id));
}

/** What goes wrong in it is said to be about that key. */
function within<T>(key: string, task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw new Error(`${FILE}: ${key}: ${(error as Error).message}`);
  }
}
