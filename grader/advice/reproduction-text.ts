/** Lines to try out, under a heading. @param seed of the random cases that they come from */
export function reproductionText(lines: string, seed: number): string {
  return `To try it out (seed ${seed}):\n${lines}`;
}
