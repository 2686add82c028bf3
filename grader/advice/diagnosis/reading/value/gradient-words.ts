import type { Words } from '../reading';
import { operandsText, ordinaryOperands, written } from './case-text';
import { isNear, short } from './graph';
import type { OperandReading } from './probe-operand';
import type { OperationFacts } from './value-facts';

/** An operand with its name: a is what the operation is called on, b is in the brackets. */
interface Operand extends OperandReading {
  name: string;
}

/** True if nothing is wrong with the gradients of these operands. */
export function isRight(operands: readonly OperandReading[]): boolean {
  return operands.every(
    ({ law, accumulation, derivative, goesOn, readsGrad }) =>
      law === 'times' && accumulation === 'adds' && derivative.kind === 'right' && goesOn && !readsGrad,
  );
}

/** The sentence for the first thing that is wrong with the gradients of an operation whose data is right. */
export function gradientWords(readings: readonly OperandReading[], facts: OperationFacts): Words | undefined {
  const operands = readings.map((reading, index) => ({ ...reading, name: 'ab'[index] as string }));
  const { part } = facts;
  const silent = operands.filter(({ law }) => law === 'none');
  const ending = operands.filter(({ goesOn }) => !goesOn);
  const rules = [
    () => noNumberWords(operands, part),
    () => readsGradWords(operands, part),
    () => noGradient(silent, operands, part),
    () => (ending.length > 0 ? endingWords(ending, part) : undefined),
    () => ownGradWords(operands, part),
    () => lawWords(operands, facts),
    () => accumulationWords(operands, part),
    () => derivativeWords(operands, facts),
  ];
  for (const rule of rules) {
    const words = rule();
    if (words) return words;
  }
  return undefined;
}

function noGradient(silent: readonly Operand[], all: readonly Operand[], part: string): Words | undefined {
  if (silent.length === 0) return undefined;
  // A step that multiplies what is there leaves 0 as it is.
  if (silent.some(({ accumulation }) => accumulation === 'multiplies')) {
    return ownGradWords(silent, part);
  }
  if (silent.length === all.length)
    return {
      kind: 'no-gradient',
      text: `No gradient comes back through ${part}: after backward, the grad of its operands is 0.`,
    };
  const [{ name }] = silent as [Operand];
  return {
    kind: 'operand-without-gradient',
    text: `${part}: no gradient arrives at ${described(name)}.`,
  };
}

const WHAT_IS_PASSED_ON = 'Add the local derivative, which is made of data alone, times the grad of the result.';

/** What is there before backward must not matter, because it is 0 in one graph and another number in the next. */
function ownGradWords(operands: readonly Operand[], part: string): Words | undefined {
  const odd = operands.find(({ accumulation }) => accumulation === 'multiplies' || accumulation === 'depends');
  if (!odd) return undefined;
  const text = `${part}: what ${odd.name} gets depends on the grad that ${odd.name} has already.`;
  return { kind: 'own-grad', text: `${text} ${WHAT_IS_PASSED_ON}` };
}

function noNumberWords(operands: readonly Operand[], part: string): Words | undefined {
  const odd = operands.find(({ law }) => law === 'no number');
  return odd && { kind: 'no-number', text: `${part}: what ${odd.name} gets in backward is NaN or infinite.` };
}

function endingWords(ending: readonly Operand[], part: string): Words | undefined {
  if (ending.some(({ law, accumulation }) => law === 'other' || accumulation === 'other')) return undefined;
  const which = ending.map(({ name }) => name).join(' and ');
  const [gets, was] = ending.length > 1 ? ['get gradients', 'they were'] : ['gets its gradient', 'it was'];
  return {
    kind: 'not-a-parent',
    text:
      `${part}: ${which} ${gets}, but backward does not go on to what ${was} computed from. ` +
      'Each operand is a parent of the result, and keeps the backward step that it has.',
  };
}

const LAWS = {
  same: ['no-chain', 'does not depend on the gradient that arrives at the result. Multiply by it.'],
  added: ['chain-added', 'is the local derivative plus the gradient of the result. The chain rule multiplies them.'],
  subtracted: [
    'chain-subtracted',
    'is the local derivative minus the gradient of the result. The chain rule multiplies them.',
  ],
  divided: ['chain-divided', 'is divided by the gradient that arrives at the result. The chain rule multiplies by it.'],
  squared: ['chain-squared', 'contains the gradient that arrives at the result twice.'],
} as const;

/** Tells of `n * a ** n - 1`. */
const BRACKETS = 'An exponent n - 1 needs brackets: powers come before minus.';

function lawWords(operands: readonly Operand[], { part, isPower }: OperationFacts): Words | undefined {
  if (operands.some(({ law }) => law === 'other')) return undefined;
  const wrong = operands.filter((operand) => operand.law in LAWS);
  const [first] = wrong;
  if (!first || wrong.some(({ law }) => law !== first.law)) return undefined;
  const { law, derivative } = first;
  if (isPower && law === 'subtracted' && derivative.kind === 'form') {
    const what = `what comes back is ${derivative.form.text} minus the gradient of the result`;
    return { kind: 'exponent-in-no-brackets', text: `${part}: ${what}. ${BRACKETS}` };
  }
  const [kind, text] = LAWS[law as keyof typeof LAWS];
  const whose = wrong.length === operands.length ? 'what comes back' : `what ${first.name} gets`;
  return { kind, text: `${part}: ${whose} ${text}` };
}

function accumulationWords(operands: readonly Operand[], part: string): Words | undefined {
  const wrong = operands.filter(({ accumulation }) => accumulation === 'overwrites');
  if (wrong.length === 0) return undefined;
  const where = wrong.length < operands.length ? `${wrong[0]?.name}.grad` : 'grad';
  return {
    kind: 'overwrites',
    text: `${part}: what was in ${where} before backward is gone afterwards. The step overwrites it.`,
  };
}

function readsGradWords(operands: readonly Operand[], part: string): Words | undefined {
  const reading = operands.find(({ readsGrad }) => readsGrad);
  if (!reading) return undefined;
  const text = `${part}: what ${reading.name} gets depends on the grad of the other operand.`;
  return { kind: 'reads-grad', text: `${text} ${WHAT_IS_PASSED_ON}` };
}

function derivativeWords(operands: readonly Operand[], facts: OperationFacts): Words | undefined {
  if (operands.some(({ law, accumulation }) => law !== 'times' || accumulation !== 'adds')) return undefined;
  const wrong = operands.filter(({ derivative }) => derivative.kind !== 'right');
  const sentences = wrong.map((operand) => derivativeSentence(operand, operands.length > 1, facts));
  // Half of what is wrong would be taken for all.
  if (wrong.length === 0 || sentences.includes(undefined)) return undefined;
  const text = `${facts.part}: ${sentences.join(' ')}`;
  return { kind: 'derivative', text: /a\*\*n - 1\.$/.test(text) ? `${text} ${BRACKETS}` : text };
}

function derivativeSentence(
  { name, derivative }: Operand,
  isNamed: boolean,
  facts: OperationFacts,
): string | undefined {
  const what = isNamed ? `local derivative for ${name}` : 'local derivative';
  switch (derivative.kind) {
    case 'factor':
      return isNear(derivative.factor, -1)
        ? `What ${name} gets has the wrong sign.`
        : `What ${name} gets is ${short(derivative.factor)} times the right gradient.`;
    case 'form':
      return `Your ${what} is ${derivative.form.text}.`;
    case 'special':
      return (
        `For ${operandsText(facts, derivative.at)}, the gradient that ${name} gets from ${written(facts)} is wrong, ` +
        `but it is right for ${ordinaryOperands(facts)}.`
      );
    default:
      return undefined;
  }
}

function described(name: string): string {
  return name === 'a' ? 'a, the Value that it is called on' : 'b, the Value in the brackets';
}
