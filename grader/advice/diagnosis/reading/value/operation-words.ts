import type { Words } from '../reading';
import { operandsText, ordinaryOperands, written } from './case-text';
import { gradientWords, isRight } from './gradient-words';
import { short } from './graph';
import { otherUseWords } from './other-use-words';
import type { DataReading, OperationReading } from './probe-operation';
import type { OperationFacts } from './value-facts';

/** The sentence for the first thing that is wrong with an operation. Undefined if nothing is certain. */
export function operationWords(reading: OperationReading, facts: OperationFacts): Words | undefined {
  const { returned, thrown, failedAt, data, changes, isEarly, operands } = reading;
  const { part } = facts;
  if (thrown) return undefined;
  if (changes) {
    const whose = changes.operand === 0 ? 'the Value that it is called on' : 'the Value in the brackets';
    const numbers = `it was ${short(changes.from)}, and is ${changes.to} after the call`;
    return { kind: 'operand-changed', text: `${part} changes the data of ${whose}: ${numbers}.` };
  }
  if (returned !== 'a Value')
    return returnedWords(part, returned, failedAt ? `For ${operandsText(facts, failedAt)}, ` : '');
  if (!data || !operands) return undefined;
  if (data.kind !== 'right') return dataWords(data, facts);
  if (isEarly) {
    return { kind: 'early', text: `${part} changes the grad of its operands when it is called, before backward.` };
  }
  return isRight(operands) ? otherUseWords(reading.otherUses ?? {}, facts) : gradientWords(operands, facts);
}

function returnedWords(part: string, returned: string, where: string): Words {
  if (returned === 'its operand' || returned === 'its second operand') {
    const which = returned === 'its operand' ? 'the Value that it is called on' : 'the Value in the brackets';
    return { kind: 'operand-returned', text: `${where}${part} returns ${which}, and not a new one.` };
  }
  if (returned === 'undefined') return { kind: 'nothing-returned', text: `${where}${part} returns nothing.` };
  return { kind: 'no-value-returned', text: `${where}${part} returns ${returned}, and not a Value.` };
}

function dataWords(data: DataReading, facts: OperationFacts): Words | undefined {
  const what = `the data of ${written(facts)}`;
  switch (data.kind) {
    case 'no number':
      return { kind: 'data', text: `For ${operandsText(facts, data.at)}, ${what} is ${data.data}, and no number.` };
    case 'form':
      return { kind: 'data', text: `Your ${written(facts)} gives ${data.text}.` };
    case 'factor':
      return { kind: 'data', text: `Your ${written(facts)} gives ${short(data.factor)} times the right number.` };
    case 'rounded':
      return {
        kind: 'rounded',
        text:
          data.digits === 0
            ? `Your ${written(facts)} gives whole numbers: what is behind the point is lost.`
            : `Your ${written(facts)} keeps ${data.digits} digits behind the point. The others are lost.`,
      };
    case 'near': {
      const [found, right] = [data.data, data.right].map(digitsOf);
      const numbers = `For ${operandsText(facts, data.at)}, ${what} is ${found}, and not ${right}.`;
      return {
        kind: 'near',
        text: `${numbers} That is near, but not equal: a typed constant with few digits, or a rounding, does that.`,
      };
    }
    case 'special':
      return {
        kind: 'special-case',
        text: `For ${operandsText(facts, data.at)}, ${what} is wrong, but it is right for ${ordinaryOperands(facts)}.`,
      };
    default:
      return undefined;
  }
}

/** A number with as many digits as a typed constant may have. */
function digitsOf(number: number): string {
  return String(Number(number.toPrecision(8)));
}
