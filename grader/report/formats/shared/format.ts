import type { ClassDigest } from '../../../core/class-digest';
import type { Lateness, LatePolicy } from '../../../core/lateness';
import type { SubmissionResult } from '../../../core/result';
import type { Roster, RosterMatch } from '../../../core/roster';
import type { SimilarPair } from '../../../core/similar-pair';
import type { SourceFacts } from '../../../core/source-facts';

/** The results of a run, in the order of the submissions. Each iteration reads them anew, to keep few in memory. */
export interface Results extends Iterable<SubmissionResult> {
  /** The same, each as one line of JSON. */
  json(): Iterable<string>;
}

/** What a format knows beside the results. It reads no clock and no environment: equal input gives equal output. */
export interface RunInfo {
  seed: number;
  /** Start and end of grading, in milliseconds since 1970. */
  started: number;
  finished: number;
  /** The variables of the process. Some platforms describe the submission in them. */
  environment: Readonly<Record<string, string | undefined>>;
  /** The name of the assignment in gradebooks. */
  assignment: string;
  /** What the download of a platform tells of each submission, by its id. */
  sources?: ReadonlyMap<string, SourceFacts>;
  /** The list of learners, and the row of each submission in it. */
  roster?: Pick<RosterMatch, 'rowOf' | 'missing'> & { roster: Roster };
  /** What a gradebook has of learners with no submission: no points, or what it had before. */
  missing?: 'zero' | 'empty';
  /** A table for spreadsheets begins with a byte order mark: Excel takes a file without one for another encoding. */
  csvForExcel?: boolean;
  /** How late each submission is whose time the platform tells, by its id. */
  lateness?: ReadonlyMap<string, Lateness>;
  /** The pairs that have most in common; undefined if they are not asked for. */
  similar?: readonly SimilarPair[];
  /** The points of the run before that wrote to the same place, by id. Absent without such a run. */
  pointsBefore?: ReadonlyMap<string, number>;
  /** Whose points moved since the run before that wrote to the same place, as lines. Absent without such a run. */
  moved?: readonly string[];
  /** Sums the class up. Absent for a single submission, and while some are not done. */
  digest?(): ClassDigest;
  /** The course takes a share of the points for being late. */
  late?: LatePolicy;
  /** The verdict on a submission as HTML, with pictures, for formats with pages. Undefined where there is none. */
  verdictOf?(id: string): string | undefined;
  /** The address of a learner's own page, as seen from the document. */
  pageOf?(id: string): string;
}

interface CommonFormat {
  /** Its purpose in a few words, for lists of formats. */
  about: string;
  /** The extension of its files, without a dot: `json`. */
  extension: string;
}

/** One document about all submissions of a run. */
export interface ClassFormat extends CommonFormat {
  of: 'class';
  /** Renders the document in pieces, because that of a class can exceed the longest string of JavaScript. */
  render(results: Results, run: RunInfo): Iterable<string>;
  /** The encoding of a file that goes back to a platform. UTF-8 by default. */
  encoding?(run: RunInfo): BufferEncoding;
}

/** A document for each submission, for platforms that grade one submission at a time. */
export interface SubmissionFormat extends CommonFormat {
  of: 'submission';
  /** Renders an ungraded submission as ungraded, not as 0 points, if the platform distinguishes these. */
  render(result: SubmissionResult, run: RunInfo): string;
  /** Its documents are pages with pictures, which can be put into a zip. */
  hasPages?: boolean;
}

export type Format = ClassFormat | SubmissionFormat;

/** A format, and where its documents are written. */
export interface Target {
  format: Format;
  /** A file, or a folder if there is a document for each of several submissions. Undefined for the standard output. */
  out: string | undefined;
  /** The documents are put into one zip. */
  isArchive?: boolean;
}

/** Tells whether the grader failed or did not reach this submission. Its points are unknown, not 0. */
export function isUngraded({ status }: SubmissionResult): boolean {
  return status === 'ungraded';
}
