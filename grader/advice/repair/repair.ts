import { placesText } from '../../core/places-text';
import type { Diagnosis, SourceRange } from '../../core/result';
import type { Edit } from './edit';

/** A change of the learner's own code that makes tests pass. */
export interface Repair {
  /** The part whose tests pass then. Null if the exercise has no parts. */
  part: string | null;
  edits: readonly Edit[];
  /** Where the edits are, in reading order. */
  places: readonly SourceRange[];
  /** The code at the first place, as a text quotes it. */
  quote: string;
  /** The names of the tests that fail without it and pass with it. */
  mended: ReadonlySet<string>;
  /** True if every visible test passes then. */
  isWhole: boolean;
  /**
   * True if the mistake may be elsewhere: the exercise's formula took the place of an element that uses more, or what
   * several methods share was changed, and others stay wrong.
   */
  isLoose?: boolean;
  /** How many candidates were tried. */
  tried: number;
  /** The processor time of the search in milliseconds. */
  workedMs: number;
}

/** `Line 5, h - a, and the same on lines 6 and 7` */
export function whereText({ places, quote }: Pick<Repair, 'places' | 'quote'>): string {
  const others = placesText(places);
  return `Line ${places[0]?.line}, ${quote}${others && `, and the same ${others}`}`;
}

/** What a learner is told: the place, and that it suffices to change it. */
export function repairDiagnosis(repair: Pick<Repair, 'places' | 'quote' | 'part' | 'isWhole' | 'edits'>): Diagnosis {
  const { part, isWhole, places } = repair;
  const tests = isWhole || part === null ? 'every test' : `every test of ${part}`;
  const { kind, words } = changeOf(repair);
  const text = `${whereText(repair)}: ${words} makes ${tests} pass.`;
  return { id: 'repair:place', layer: 'repair', kind, text, places: [...places] };
}

/** What is changed, by the kind of the edit. That it suffices is proven, not that it is what the learner meant. */
const CHANGES: Readonly<Record<string, string>> = {
  sign: 'changing only the sign',
  grouping: 'setting only the parentheses otherwise',
  operator: 'changing only the operator',
  number: 'changing only this to another number or name',
  name: 'changing only the name',
  order: 'changing only the order',
  function: 'calling another function',
  async: 'leaving it out',
  return: 'adding only a return there',
};

function changeOf({ edits }: Pick<Repair, 'edits'>): { kind: string | null; words: string } {
  const [kind, ...others] = [...new Set(edits.map((edit) => edit.kind))];
  const words = kind !== undefined && others.length === 0 && Object.hasOwn(CHANGES, kind) ? CHANGES[kind] : undefined;
  return words === undefined ? { kind: null, words: 'changing only this' } : { kind: kind as string, words };
}
