import type { Facts } from '../../advice/diagnosis/reading/reading';

/** The exercises that pictures of one show: those about the slopes of the same function share theirs. */
export function drawnTogether(
  id: string,
  all: readonly string[],
  facts: (id: string) => Facts | undefined,
): readonly string[] {
  return isOfFormulas(facts(id)) ? all.filter((other) => isOfFormulas(facts(other))) : [id];
}

/** True for exercises about the slopes of one function. */
export function isOfFormulas(facts: Facts | undefined): boolean {
  return facts?.reader === 'terms' || facts?.reader === 'differences';
}
