import { EXERCISE_FILE } from '../core/exercise-id';
import type { HandedIn, LearnerKeys } from '../core/source-facts';

/** The parts of a name in a bulk download of Brightspace. */
export interface BrightspaceName {
  /** The same in every name of this learner: `39786-640693 - Jane Doe`. */
  learner: string;
  keys: LearnerKeys;
  handedIn: HandedIn;
  /** The learner's name for the file; empty for a folder. */
  file: string;
}

/** Two numbers, the learner's own number at some sites, name and date; behind it the file, unless it is a folder. */
const NAME = new RegExp(
  String.raw`^(?<pair>\d+-\d+)(?: (?<number>\d+))? - (?<fullName>.+?) - (?<month>[A-Z][a-z]{2}) (?<day>\d\d?), ` +
    String.raw`(?<year>\d{4}) (?<hour>\d\d?)(?<minute>\d\d) (?<half>[AP])M(?: - (?<file>.+))?$`,
  's',
);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Parses a name in a bulk download of Brightspace; undefined for any other name. */
export function parseBrightspaceName(name: string, isFolder: boolean): BrightspaceName | undefined {
  const parts = NAME.exec(name)?.groups;
  if (!parts || EXERCISE_FILE.test(name)) return undefined;
  const { pair, number, fullName = '', file = '' } = parts;
  const month = MONTHS.indexOf(parts.month ?? '') + 1;
  if (month === 0 || isFolder !== (file === '')) return undefined;
  // Twelve is the first hour of each half of a day.
  const hour = (Number(parts.hour) % 12) + (parts.half === 'P' ? 12 : 0);
  const two = (part: string | number | undefined) => String(part).padStart(2, '0');
  const at = `${parts.year}-${two(month)}-${two(parts.day)}T${two(hour)}:${parts.minute}:00`;
  const keys = { fullName, ...(number === undefined ? {} : { number }) };
  return { learner: `${pair} - ${fullName}`, keys, handedIn: { at }, file };
}
