import type { Random } from '../../grader/core/random';
import { applyPatch } from './apply-patch';
import { halfWritten } from './half-written';
import { RightFile } from './right-file';
import type { RightText } from './right-texts';
import type { Slip, SlipEdit, SlipFamily } from './slip';
import { FAMILIES } from './slip-families';

/** Of five slips one is a pair. Of five in exercise 04 one is in a half-written file. */
const SHARE = 0.2;

/** Draws that may fail before a family is given up for this time. */
const MOST_DRAWS = 2_000;

/**
 * Draws slips, each one once, with all families alike. The same random numbers give the same slips. Some may be right:
 * `x * x` with its factors swapped.
 */
export function* drawSlips(exercise: string, texts: readonly RightText[], random: Random): Generator<Slip> {
  const seen = new Set<string>();
  for (let failed = 0; failed < MOST_DRAWS; ) {
    const slip = drawSlip(exercise, random.pick(texts), random);
    if (!slip || seen.has(slip.text)) {
      failed += 1;
      continue;
    }
    failed = 0;
    seen.add(slip.text);
    yield slip;
  }
}

function drawSlip(exercise: string, { origin, text }: RightText, random: Random): Slip | undefined {
  const first = change(text, random.pick(FAMILIES), random);
  const kind = random.next();
  if (!first) return undefined;
  const { text: once, edit } = first;
  if (kind < SHARE) {
    const second = change(once, random.pick(FAMILIES), random);
    if (!second || !areApart(edit, second.edit)) return undefined;
    // Lines move where the second edit has others than the text that it replaces.
    const moved = second.edit.became.split('\n').length - second.edit.was.split('\n').length;
    const isAfter = edit.line > second.edit.line;
    const shifted = isAfter ? { ...edit, line: edit.line + moved, endLine: edit.endLine + moved } : edit;
    return { exercise, origin, kind: 'pair', text: second.text, edits: [shifted, second.edit] };
  }
  if (exercise === '04-value' && kind < 2 * SHARE) {
    const half = edit.part === null ? undefined : halfWritten(once, [edit.part]);
    return half === undefined ? undefined : { exercise, origin, kind: 'half', text: half, edits: [edit] };
  }
  return { exercise, origin, kind: 'single', text: once, edits: [edit] };
}

/** Two slips are in parts of their own, as far as the file has parts, else in lines of their own. */
function areApart(one: SlipEdit, other: SlipEdit): boolean {
  if (one.part !== null && other.part !== null) return one.part !== other.part;
  return one.endLine < other.line || other.endLine < one.line;
}

function change(text: string, family: SlipFamily, random: Random): ReturnType<typeof applyPatch> {
  const file = new RightFile(text);
  const patches = family.patches(file);
  return patches.length === 0 ? undefined : applyPatch(file, family.name, random.pick(patches));
}
