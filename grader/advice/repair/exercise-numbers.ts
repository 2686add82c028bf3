import type { Facts } from '../diagnosis/reading/reading';

/** The fields of facts that hold numbers of a right answer. */
interface NumberFacts extends Facts {
  parts?: readonly { terms?: Readonly<Record<string, number>> }[];
  defaultStep?: number;
}

/** Numbers that a right answer may hold: the learner's own are not the only ones. */
export function exerciseNumbers(facts: Facts | undefined): number[] {
  const { parts, defaultStep } = (facts ?? { reader: '' }) as NumberFacts;
  const terms = (parts ?? []).flatMap(({ terms: ofPart }) => Object.entries(ofPart ?? {}));
  const numbers = terms.flatMap(([term, factor]) => [factor, ...[...term.matchAll(/[\d.]+/g)].map(Number)]);
  const all: number[] = defaultStep === undefined ? numbers : [...numbers, defaultStep];
  return [...new Set(all.map((one) => Math.abs(one)))];
}
