/**
 * Puts a heading above lines that a learner can run.
 *
 * @param seed the seed of the random cases that they come from
 */
export function reproductionText(lines: string, seed: number): string {
  return `To try it out (seed ${seed}):\n${lines}`;
}
