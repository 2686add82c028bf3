import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Signature } from './signature';

/** What is known of one mistake. */
export interface RecordedMistake {
  /** The diagnosis, as a learner reads it. */
  diagnosis: string;
  /** What it computes where it is wrong. */
  wrong: Signature;
}

/** The mistakes of an exercise by name. */
export type MistakeRecord = Record<string, RecordedMistake>;

/** Where the record of an exercise stands: `test/mistakes/01-gradf.json`. */
export function recordFile(root: string, exercise: string): string {
  return path.join(root, 'test', 'mistakes', `${exercise}.json`);
}

const read = new Map<string, MistakeRecord>();

/** The record of an exercise, read when it is first needed; empty where there is none. */
export function mistakeRecord(root: string, exercise: string): MistakeRecord {
  const file = recordFile(root, exercise);
  let record = read.get(file);
  if (!record) {
    try {
      record = JSON.parse(readFileSync(file, 'utf8')) as MistakeRecord;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        throw new Error(`${file} cannot be read. Run npm run record.`);
      record = {};
    }
    read.set(file, record);
  }
  return record;
}
