import { CAUSES_OF_NAN } from '../causes-of-nan';
import type { Words } from '../reading';
import { shapeWords } from '../result-shape';
import { sumText } from './sum-text';
import { sumWords } from './sum-words';
import type { TermFacts } from './term-facts';
import type { TermReading } from './term-reading';

/** The sentence for what was read of a component. */
export function termsWords(reading: TermReading, facts: TermFacts): Words | undefined {
  const part = reading.part ?? 'result';
  switch (reading.found) {
    case 'right':
      return undefined;
    case 'sum': {
      const right = facts.parts.find(({ name }) => name === reading.part)?.terms;
      return right && sumWords(part, reading.sum, right);
    }
    case 'copy':
      return { kind: 'order', text: `What you return as ${part} is ${reading.of}.` };
    case 'absolute':
      return { kind: 'absolute', text: `Your ${part} has the right size, but it is never negative: its sign is lost.` };
    case 'rounded':
      return { kind: 'rounded', text: `Your ${part} has ${decimalsText(reading.decimals)}. Return it as computed.` };
    case 'not-a-number':
      return { kind: 'not-a-number', text: `Your ${part} is NaN at every point. ${CAUSES_OF_NAN}` };
    case 'whole':
      return { kind: 'whole-numbers', text: wholeText(part, sumText(reading.besides)) };
    case 'other-variable':
      return { kind: 'other-variable', text: `Your ${part} ${changesText(reading.variables)}. It should not.` };
    case 'asks':
      return { kind: 'asks', text: asksText(facts, reading.calls) };
    case 'shape':
      return { kind: 'shape', text: shapeWords(facts.export, reading.returned, facts.parts.length) };
  }
}

function asksText({ export: name, function: asked }: TermFacts, calls: number): string {
  const often = calls === 1 ? 'once' : `${calls} times`;
  return `Your ${name} asks ${asked.name}, ${often} for one point. Formulas are wanted that do without ${asked.name}.`;
}

function changesText(variables: readonly string[]): string {
  return `changes if only ${variables.join(' and ')} ${variables.length > 1 ? 'change' : 'changes'}`;
}

function decimalsText(decimals: number): string {
  return `at most ${decimals === 1 ? '1 decimal' : `${decimals} decimals`} at every point`;
}

function wholeText(part: string, besides: string): string {
  const what = besides === '0' ? 'a whole number' : `${besides} and a whole number`;
  return `Your ${part} is ${what} at every point: something in it is rounded, or uses ^. A power is written **.`;
}
