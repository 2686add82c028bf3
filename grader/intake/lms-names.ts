import type { SourceFacts } from '../core/source-facts';
import { archiveKind } from './archive';
import { parseBlackboardName } from './blackboard';
import { parseBrightspaceName } from './brightspace';
import { METADATA_FILE } from './gradescope';

/** The parts of a name in a bulk download of Canvas, Moodle or Brightspace. */
export interface LmsName extends SourceFacts {
  /** The same in every name of this learner: `doejane_12345`, `Jane Doe_12345`. */
  learner: string;
  /** Canvas's number of the upload. Later uploads have higher numbers. */
  number: string | undefined;
  /** The learner's name for the file; empty for a folder. */
  file: string;
}

/** Canvas: learner, `LATE` if so, numbers of the person and of the upload, file. All files are in one folder. */
const CANVAS_NAME = /^(?<name>.+?)(?<late>_LATE)?_(?<person>\d+)_(?<number>\d+)_(?<file>.+)$/s;

/** The same where names are hidden. */
const ANONYMOUS_NAME = /^anon(?<late>_LATE)?_(?<person>[A-Za-z\d]{5})_(?<number>\d+)_(?<file>.+)$/s;

/** The numbers in a name of Canvas. They are never in the name of a learner. */
const CANVAS_NUMBERS = /_\d+_\d+_/;

/**
 * Moodle: learner, number of the participant, kind of upload, and the file, unless each learner has a folder. What is
 * behind the first match is the learner's text, which may look like the name of another learner's file.
 */
const MOODLE_NAME =
  /^(?<learner>.+?_(?<participant>\d+))_assign(?<kind>submission_[a-z]+|feedback_[a-z]+)(?:_(?<file>.*))?$/s;

/** A file of this kind may be the work of a learner. Canvas's pattern fits many others: `IMG_2026_1127_a.jpg`. */
const WORK_ENDING = /\.ts$/i;

/**
 * Parses a name in a bulk download of Canvas, Moodle or Brightspace. Those of Blackboard depend on the whole folder.
 *
 * @returns `'text'` for what is no work in a download of Moodle: text that was typed into a page, feedback of the
 *   course; undefined for any other name
 */
export function parseLmsName(name: string, isFolder: boolean): LmsName | 'text' | undefined {
  const brightspace = parseBrightspaceName(name, isFolder);
  if (brightspace) return { ...brightspace, number: undefined };
  const moodle = MOODLE_NAME.exec(name)?.groups;
  // A learner of Canvas could call a file like this. Moodle puts spaces for the underscores of names.
  if (moodle && !CANVAS_NUMBERS.test(moodle.learner ?? '')) {
    const { learner = '', participant = '', kind, file = '' } = moodle;
    return kind === 'submission_file' ? { learner, number: undefined, file, keys: { participant } } : 'text';
  }
  const canvas = isFolder ? undefined : CANVAS_NAME.exec(name)?.groups;
  const anonymous = isFolder || canvas ? undefined : ANONYMOUS_NAME.exec(name)?.groups;
  const { name: who, late, person = '', number, file = '' } = canvas ?? anonymous ?? {};
  if (number === undefined) return undefined;
  const facts = { ...(canvas && { keys: { canvasUser: person } }), ...(late && { handedIn: { isLate: true } }) };
  return { learner: `${who ?? 'anon'}_${person}`, number, file, ...facts };
}

/** Tells whether a name is one of a bulk download, and could be a learner's work by its ending. */
export function isLmsWork(name: string, isFolder: boolean): boolean {
  if (!isFolder && parseBlackboardName(name)) return true;
  const label = parseLmsName(name, isFolder);
  if (label === undefined || label === 'text') return label === 'text';
  return label.number === undefined || WORK_ENDING.test(label.file) || archiveKind(label.file) !== undefined;
}

/**
 * Whether an archive is a bulk download rather than one submission.
 *
 * @param paths of the files in it, with forward slashes
 */
export function isDownload(paths: readonly string[]): boolean {
  const inside = withoutWrapper(paths);
  return [paths, inside].some((level) => {
    if (level.includes(METADATA_FILE)) return true;
    const tops = new Map(level.map((one) => [one.split('/')[0] as string, one.includes('/')]));
    const named = [...tops].filter(([name, isFolder]) => isLmsWork(name, isFolder));
    const archives = [...tops].filter(([name, isFolder]) => !isFolder && /\.zip$/i.test(name));
    return named.length > 0 || archives.length > 1;
  });
}

/** Paths without the folder that contains all of them, if there is one. */
function withoutWrapper(paths: readonly string[]): string[] {
  const [first = ''] = paths;
  const wrapper = first.slice(0, first.indexOf('/') + 1);
  if (wrapper === '' || !paths.every((one) => one.startsWith(wrapper))) return [...paths];
  return paths.map((one) => one.slice(wrapper.length));
}
