/** The seed of a run unless the course or the environment sets another one. */
export const DEFAULT_SEED = 42;

/** The same maximum as in gradkata.schema.json. */
const MAX_SEED = 2_147_483_647;

/**
 * The seed of the random cases: `GRADKATA_SEED`, which replays a run, or `otherwise`.
 *
 * @throws Error in one line if `GRADKATA_SEED` is not a valid seed
 */
export function seedFromEnvironment(otherwise = DEFAULT_SEED): number {
  const given = process.env.GRADKATA_SEED;
  if (given === undefined || given === '') return otherwise;
  const seed = Number(given);
  if (!Number.isInteger(seed) || seed < 0 || seed > MAX_SEED)
    throw new Error(`Expected GRADKATA_SEED to be a whole number from 0 to ${MAX_SEED}, got "${given}".`);
  return seed;
}
