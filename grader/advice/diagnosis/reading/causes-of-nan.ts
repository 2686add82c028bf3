/** Where NaN comes from, as far as the number tells it. */
export const CAUSES_OF_NAN =
  'It comes from a calculation with what is no number, such as the undefined of a missing return or argument, ' +
  'or from the root of a negative number.';
