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
  /** How many candidates were tried. */
  tried: number;
}

/** `Line 5, h - a, and the same on lines 6 and 7` */
export function whereText({ places, quote }: Pick<Repair, 'places' | 'quote'>): string {
  const [first] = places;
  const lines = [...new Set(places.map(({ line }) => line))].filter((line) => line !== first?.line);
  const others =
    places.length === 1 ? '' : `, and the same ${lines.length === 0 ? 'once more' : `on ${listOf(lines)}`}`;
  return `Line ${first?.line}, ${quote}${others}`;
}

/** What a learner is told: the place, and that it suffices to change it. */
export function repairDiagnosis(repair: Pick<Repair, 'places' | 'quote' | 'part' | 'isWhole'>): Diagnosis {
  const { part, isWhole, places } = repair;
  const tests = isWhole || part === null ? 'every test' : `every test of ${part}`;
  const text = `${whereText(repair)}: changing only this makes ${tests} pass.`;
  return { id: 'repair:place', layer: 'repair', kind: null, text, places: [...places] };
}

/** `line 6`, `lines 6 and 7`. */
function listOf(lines: readonly number[]): string {
  const [last] = lines.slice(-1);
  return lines.length === 1 ? `line ${last}` : `lines ${lines.slice(0, -1).join(', ')} and ${last}`;
}
