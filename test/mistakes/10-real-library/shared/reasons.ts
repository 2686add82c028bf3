// What is wrong in more than one of the three tasks.

export const FLOAT32 = 'Right to seven digits: these numbers have 32 bits. Write np.array(…, { dtype: np.float64 }).';

export const REF =
  'An operation uses its array up, and so does .js(). Write .ref behind it wherever it is needed again, all but the ' +
  'last time.';

export const BY_HAND =
  'The numbers are right, but grad of engine/library was not asked for them. Let it differentiate.';

export const TOO_EARLY =
  'Inside the function that is differentiated the library must see each step: call .js() on the result alone.';
