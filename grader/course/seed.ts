/** Seed of a run that names no other. */
export const DEFAULT_SEED = 42;

/** Seed of the random cases: `GRADKATA_SEED`, to replay a run; else always the same one. @throws Error when it is no whole number */
export function seedFromEnvironment(otherwise = DEFAULT_SEED): number {
  const given = process.env.GRADKATA_SEED;
  if (given === undefined || given === '') return otherwise;
  const seed = Number(given);
  if (!Number.isInteger(seed)) throw new Error(`Expected GRADKATA_SEED to be a whole number, got "${given}".`);
  return seed;
}
