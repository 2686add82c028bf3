import type { Edit, TextRange } from './edit';

/** The kind of an edit that puts the exercise's own formula in: it proves the place, and is never shown. */
export const HOLE = 'hole';

/** An edit of a formula: like edits are not the same slip elsewhere, so they are not made together. */
export function hole({ start, end }: TextRange, text: string, cost: number): Edit {
  return { start, end, text, kind: HOLE, cost, place: { start, end }, like: '' };
}
