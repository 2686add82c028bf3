import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LIMITS, type Limits } from '../vm/limits';

/** The file in which a course settles what it wants to have otherwise. */
const FILE = 'gradkata.config.json';

/** Smallest and largest value of each limit that a course may set. */
const RANGES: Record<keyof Limits, readonly [number, number]> = {
  fileBytes: [1024, 2 ** 24],
  // QuickJS asks for 16 MiB at the start; a WebAssembly memory ends at 4 GiB.
  memoryBytes: [16 * 2 ** 20, 2 ** 30],
  // Above 256 KiB the host's own stack overflows first.
  stackBytes: [64 * 1024, 256 * 1024],
  fuelPerTest: [1, 100_000],
  fuelPerExercise: [1, 1_000_000],
  wallMs: [100, 60_000],
  arrayLength: [3, 100_000],
  textLength: [100, 100_000],
  outputLength: [0, 100_000],
  zipBytes: [1024, 2 ** 30],
  zipEntries: [1, 1_000_000],
  zipTotal: [1024, 2 ** 32],
  zipRatio: [2, 10_000],
};

/**
 * The limits of this project: those of its `gradkata.config.json`, `{ "limits": { "fuelPerTest": 200 } }`, over the usual ones.
 *
 * @throws Error that names the key and what is allowed
 */
export function limitsOf(root: string): Limits {
  let text: string;
  try {
    text = readFileSync(path.join(root, FILE), 'utf8');
  } catch {
    return LIMITS;
  }
  const settings = objectIn(text);
  const unknown = Object.keys(settings).find((key) => key !== 'limits' && key !== '$schema');
  if (unknown !== undefined) throw new Error(`${FILE}: there is no setting "${unknown}". There is: limits.`);
  const { limits = {} } = settings;
  if (!isObject(limits)) throw new Error(`${FILE}: limits must be an object such as { "fuelPerTest": 200 }.`);
  for (const [key, value] of Object.entries(limits)) check(key, value);
  return { ...LIMITS, ...limits };
}

function check(key: string, value: unknown): void {
  if (!Object.hasOwn(RANGES, key))
    throw new Error(`${FILE}: there is no limit "${key}". There are: ${Object.keys(RANGES).join(', ')}.`);
  const [least, most] = RANGES[key as keyof Limits];
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return;
  throw new Error(
    `${FILE}: limits.${key} must be a whole number from ${least} to ${most}, got ${JSON.stringify(value)}.`,
  );
}

function objectIn(text: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new Error(`${FILE} is no JSON: ${(error as Error).message}.`);
  }
  if (!isObject(parsed)) throw new Error(`${FILE} must hold an object such as { "limits": { "fuelPerTest": 200 } }.`);
  return parsed;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
