import type { OperationFacts } from './value-facts';

/** The operation as in the tests: `a.mul(b)`. */
export function written({ part, argument }: OperationFacts): string {
  if (argument === null) return `a.${part}()`;
  return `a.${part}(${argument === 'value' ? 'b' : 'n'})`;
}

/** The operands of a case: `a = 2.5, b = -4`. */
export function operandsText({ argument }: OperationFacts, at: readonly number[]): string {
  const names = ['a', argument === 'value' ? 'b' : 'n'];
  return at.map((number, index) => `${names[index]} = ${number}`).join(', ');
}

/** The operands of the first case, in which nothing is special. */
export function ordinaryOperands(facts: OperationFacts): string {
  return operandsText(facts, facts.cases[0]?.at ?? []);
}
