import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import type { HandedIn, LearnerKeys } from '../core/source-facts';
import type { LmsFile } from './lms-files';

/** The parts of a name in a bulk download of Blackboard. */
export interface BlackboardName {
  /** Assignment and login, `Assignment 1_jdoe`: either may have underscores. */
  learner: string;
  /** When the attempt was handed in: `2026-11-20-10-11-12`. */
  attempt: string;
  /** The learner's name for the file; empty for the text that Blackboard adds to each attempt. */
  file: string;
}

/** What is behind the first match is the learner's text, which may look like the name of another learner's file. */
const NAME = /^(?<learner>.+?_.+?)_attempt_(?<attempt>\d{4}(?:-\d\d){5})(?:_(?<file>.+)|\.txt)$/s;

/** The first line of the text of an attempt: `Name: Jane Doe (jdoe)`. */
const NAME_LINE = /^\ufeff?Name: (?<fullName>[^\r\n]*) \((?<login>[^()\r\n]+)\)\r?\n/;

/** Bytes of that text in which the line is searched. */
const LINE_BYTES = 2_000;

/** Parses a name in a bulk download of Blackboard; undefined for any other name. */
export function parseBlackboardName(name: string): BlackboardName | undefined {
  const { learner, attempt, file = '' } = NAME.exec(name)?.groups ?? {};
  return learner === undefined || attempt === undefined ? undefined : { learner, attempt, file };
}

/** The last attempt of a learner. */
export interface Attempt {
  /** The login, as far as it is known. */
  id: string;
  files: LmsFile[];
  keys: LearnerKeys;
  handedIn: HandedIn;
}

/**
 * Tells whether files are of a bulk download of Blackboard. There every file has such a name. One alone says nothing: a
 * learner of another platform may have called a file like the work of a fellow learner.
 *
 * @param isOther tells whether a name is one of another platform
 */
export function isBlackboard(names: readonly string[], isOther: (name: string) => boolean): boolean {
  return names.length > 0 && names.every((name) => parseBlackboardName(name)) && !names.every(isOther);
}

/** The last attempt of each learner in a folder of Blackboard. */
export function lastAttempts(folder: string, names: readonly string[]): Attempt[] {
  const attempts = new Map<string, { attempt: string; texts: string[]; files: LmsFile[] }>();
  for (const name of names) {
    const { learner = '', attempt = '', file = '' } = parseBlackboardName(name) ?? {};
    const known = attempts.get(learner);
    if (known && known.attempt > attempt) continue;
    const own = known?.attempt === attempt ? known : { attempt, texts: [], files: [] };
    attempts.set(learner, own);
    if (file === '') own.texts.push(name);
    else own.files.push({ name: file, file: name, number: undefined });
  }
  return [...attempts].map(([learner, { attempt, texts, files }]) => {
    const keys = keysOf(folder, learner, texts);
    const [date, time] = [attempt.slice(0, 10), attempt.slice(11).replaceAll('-', ':')];
    const id = keys.login ?? learner.slice(learner.lastIndexOf('_') + 1);
    return { id, files, keys, handedIn: { at: `${date}T${time}` } };
  });
}

/** The login, which the text of the attempt tells. Assignment and login may both have underscores. */
function keysOf(folder: string, learner: string, texts: readonly string[]): LearnerKeys {
  for (const text of texts) {
    const { login, fullName } = NAME_LINE.exec(beginningOf(path.join(folder, text)))?.groups ?? {};
    // The name in it may be the learner's own text, but the name of the file is Blackboard's.
    if (login && fullName !== undefined && learner.endsWith(`_${login}`)) return { login, fullName };
  }
  return { loginEnd: learner };
}

function beginningOf(file: string): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const bytes = Buffer.alloc(LINE_BYTES);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, bytes.length, 0));
  } catch {
    return '';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
