import leven from 'leven';

/** Finds the known name that is closest to a mistyped one; undefined if none is close. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const distance = (other: string) => leven(lettersOf(other), lettersOf(name));
  const [first] = known
    .filter((other) => isClose(lettersOf(other), lettersOf(name)))
    .sort((one, other) => distance(one) - distance(other));
  return first;
}

/** Without case and separators: `numerical_gradient` equals `NumericalGradient`. */
function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Equal, one inside the other, or at most two edits apart (swapped letters are two). */
function isClose(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  return one.includes(other) || other.includes(one) || leven(one, other) <= 2;
}
