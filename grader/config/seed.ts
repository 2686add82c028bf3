/** Seed of a run that names no other. */
export const DEFAULT_SEED = 42;

/** As in gradkata.schema.json. */
const MAX_SEED = 2_147_483_647;

/** Seed of the random cases: `GRADKATA_SEED`, to replay a run; else always the same one. @throws Error when it is none that random cases can begin with */
export function seedFromEnvironment(otherwise = DEFAULT_SEED): number {
  const given = process.env.GRADKATA_SEED;
  if (given === undefined || given === '') return otherwise;
  const seed = Number(given);
  if (!Number.isInteger(seed) || seed < 0 || seed > MAX_SEED)
    throw new Error(`Expected GRADKATA_SEED to be a whole number from 0 to ${MAX_SEED}, got "${given}".`);
  return seed;
}
