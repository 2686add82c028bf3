import leven from 'leven';

/** The name that was probably meant, among those that there are; undefined when none is close. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const distance = (other: string) => leven(letters(other), letters(name));
  const [first] = known
    .filter((other) => isClose(letters(other), letters(name)))
    .sort((one, other) => distance(one) - distance(other));
  return first;
}

/** `numerical_gradient` and `NumericalGradient` are the same letters. */
function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The same, one inside the other, or one slip of the fingers apart. */
function isClose(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  return one.includes(other) || other.includes(one) || leven(one, other) <= 2;
}
