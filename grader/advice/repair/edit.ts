/** A range of a text, as offsets in characters. */
export interface TextRange {
  start: number;
  end: number;
}

/** One small change of a learner's code. */
export interface Edit extends TextRange {
  /** The family of the change: `sign`. */
  kind: string;
  /** What replaces the range. */
  text: string;
  /** How far the change is from the code. Cheap changes are tried first. */
  cost: number;
  /** The piece of code that a learner is told to look at. */
  place: TextRange;
  /** Equal for edits that are the same slip at several places. */
  like: string;
}

/** Edits that are made together. */
export interface Candidate {
  edits: readonly Edit[];
  cost: number;
}

/** The text with all the edits made. They do not overlap. */
export function withEdits(source: string, edits: readonly Edit[]): string {
  let text = source;
  const fromTheEnd = [...edits].sort((one, other) => other.start - one.start);
  for (const edit of fromTheEnd) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return text;
}

/** Tells whether two edits change the same piece, so that they cannot be made together. */
export function overlap(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}
