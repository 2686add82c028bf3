import { CAUSES_OF_NAN } from '../causes-of-nan';
import type { Words } from '../reading';
import { shapeWords } from '../result-shape';
import { type Coordinate, isKept } from './coordinate';
import type { DifferenceFacts } from './difference-facts';
import type { DifferenceReading, IndependentReading } from './difference-reading';
import { stencilReason } from './stencil-reason';
import { callText, listText, stencilText } from './stencil-text';

/** The most values of the function that a sentence lists. */
const MOST_LISTED = 4;

/** The sentence for what was read of an estimate, or of all. */
export function differenceWords(reading: DifferenceReading, facts: DifferenceFacts): Words | undefined {
  const part = facts.parts[reading.axis] as string;
  const your = reading.part === null ? `Each of your estimates` : `Your ${part}`;
  const { function: f, export: name } = facts;
  switch (reading.found) {
    case 'right':
      return undefined;
    case 'stencil': {
      const reason = stencilReason(reading.stencil, facts);
      if (!reason) return undefined;
      const alike = reading.part === null ? ', and the others are alike' : '';
      return {
        kind: reason.kind,
        text: `Your ${part} ${stencilText(reading.stencil, facts)}${alike}: ${reason.text}.`,
      };
    }
    case 'independent':
      return reading.isAsked
        ? {
            kind: 'ignored',
            text: `${your} is ${reading.value ?? 'the same'} for every ${f}.${askedText(reading, facts)}`,
          }
        : { kind: 'not-asked', text: `Your ${name} returned estimates without a call of ${f} of ${facts.module}.` };
    case 'not-a-number': {
      const asked = reading.isAskedAtNaN ? ` It asks ${f} with NaN for ${facts.variables[reading.axis]}.` : '';
      return { kind: 'not-a-number', text: `${your} is NaN for every ${f}.${asked} ${CAUSES_OF_NAN}` };
    }
    case 'absolute':
      return {
        kind: 'absolute',
        text: `${your} is the same for ${f} and for -${f}, and never negative: the sign is lost.`,
      };
    case 'rounded':
      return {
        kind: 'rounded',
        text: `${your} has ${decimalsText(reading.decimals)}, for every ${f}. Do not round it.`,
      };
    case 'constant':
      return {
        kind: 'constant',
        text: `${your} is not 0 for a function that is 0 everywhere. Something in it is no value of that function.`,
      };
    case 'not-odd':
      return { kind: 'not-linear', text: `${your} is not the opposite for -${f}, as a slope is.` };
    case 'not-linear':
      return {
        kind: 'not-linear',
        text: `${your} is not twice as large for a function twice as large, as a slope is.`,
      };
    case 'default-step':
      return { kind: 'default-step', text: defaultText(facts, reading.step) };
    case 'default-lost':
      return {
        kind: 'default-step',
        text: `If no step is given, the step of your ${name} is 0, or so small that it is lost in rounding.`,
      };
    case 'arguments':
      return {
        kind: 'arguments',
        text: `Your ${name} calls ${f} with ${countText(reading.given)}. ${f} has ${facts.variables.length}.`,
      };
    case 'shape':
      if (reading.returned.startsWith('an array of texts'))
        return { kind: 'text', text: `${shapeWords(name, reading.returned, facts.parts.length)} Return the numbers.` };
      return { kind: 'shape', text: shapeWords(name, reading.returned, facts.parts.length) };
  }
}

/** Where the function is asked along the axis, as far as the estimate lacks something there. */
function askedText({ axis, part, asked }: IndependentReading, facts: DifferenceFacts): string {
  if (!asked || asked.length > MOST_LISTED) return '';
  const variable = facts.variables[axis] as string;
  const moved = asked.filter((point) => !isKept(point[axis] as Coordinate, axis));
  const alike = part === null ? ', and the others are alike' : '';
  if (moved.length === 0) return ` It never asks ${facts.function} with another ${variable}${alike}.`;
  const calls = asked.map((coordinates) => callText({ coordinates }, facts));
  const isEnough = asked.length >= facts.stencil.length;
  const list = isEnough ? listText(calls) : `${calls[0]} alone`;
  return ` Along ${variable} it asks ${list}${alike}${isEnough ? '. It does not depend on these' : ''}.`;
}

function defaultText({ export: name, function: f }: DifferenceFacts, step: number | undefined): string {
  return step === undefined
    ? `Without a step, your ${name} calls ${f} at NaN. Give h its default in the list of parameters.`
    : `If no step is given, your ${name} steps by ${step}. That is not the default of the exercise.`;
}

function countText(count: number): string {
  return count === 1 ? '1 argument' : `${count} arguments`;
}

function decimalsText(decimals: number): string {
  if (decimals === 0) return 'no decimals';
  return decimals === 1 ? 'at most 1 decimal' : `at most ${decimals} decimals`;
}
