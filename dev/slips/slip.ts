/** A change of a text: `text` replaces what is between two offsets. */
export interface Patch {
  start: number;
  end: number;
  text: string;
}

/** One sort of slip, as learners make it: at every place of a right file where it can be made. */
export interface SlipFamily {
  name: string;
  /** True if one token takes the place of another. The other families change what the code is made of. */
  isToken: boolean;
  /** All slips of the family in a file. They depend on the file alone. */
  patches(file: import('./right-file').RightFile): Patch[];
}

/** What was changed and where, in lines and columns of the wrong file. Both count from 1. */
export interface SlipEdit {
  family: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** The operation or component in whose own code the slip is. Null if the code is shared. */
  part: string | null;
  /** The piece before. */
  was: string;
  /** The piece now. */
  became: string;
}

/** `half`: all methods are stubs, but for the one with the slip and those that it uses. */
export type SlipKind = 'single' | 'pair' | 'half';

/** A right file with one or two slips. */
export interface Slip {
  exercise: string;
  /** The right file: `solutions`, or the name of a style. */
  origin: string;
  kind: SlipKind;
  text: string;
  edits: readonly SlipEdit[];
}
