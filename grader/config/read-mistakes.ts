import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MistakeRecord } from '../advice/diagnosis/mistake-record';
import { errorCode } from '../core/error-code';

/** The file of an exercise's recorded mistakes: `test/mistakes/01-gradf.json` in the project's folder. */
export function mistakesFile(root: string, exercise: string): string {
  return path.join(root, 'test', 'mistakes', `${exercise}.json`);
}

const records = new Map<string, MistakeRecord>();

/**
 * Reads the recorded mistakes of an exercise, once in a process.
 *
 * @returns an empty record if the exercise has none
 * @throws Error in one line if the file cannot be read
 */
export function readMistakes(root: string, exercise: string): MistakeRecord {
  const file = mistakesFile(root, exercise);
  let record = records.get(file);
  if (!record) {
    try {
      record = JSON.parse(readFileSync(file, 'utf8')) as MistakeRecord;
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw new Error(`${file} cannot be read. Run npm run record.`);
      record = {};
    }
    records.set(file, record);
  }
  return record;
}
