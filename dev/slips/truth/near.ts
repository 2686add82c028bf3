/** The share by which numbers of a sentence may differ from those of the code: it shows five digits. */
const SHARE = 2e-4;

/** Tells whether two numbers are the same, as far as a sentence shows them. */
export function near(one: unknown, other: unknown, share = SHARE): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return false;
  if (Number.isNaN(one) || Number.isNaN(other)) return Number.isNaN(one) && Number.isNaN(other);
  if (!Number.isFinite(one - other)) return one === other;
  return one === other || Math.abs(one - other) <= share * Math.max(1e-3, Math.abs(one), Math.abs(other));
}
