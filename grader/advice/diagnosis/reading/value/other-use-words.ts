import type { Words } from '../reading';
import type { OtherUses, WrongUse } from './probe-other-uses';
import type { OperationFacts } from './value-facts';

/** The sentence for an operation that is right for two Values and one result. */
export function otherUseWords(
  { together, twice, withNumber }: OtherUses,
  { part, argument }: OperationFacts,
): Words | undefined {
  const alone = argument === 'value' ? `${part} is right for two Values` : `One ${part} alone is right`;
  if (together) {
    const call = `${part}(…)`;
    const sum = `a.${call}.add(a.${call})`;
    return { kind: 'together', text: `${alone}, but in ${sum} the gradients of the two results do not add up.` };
  }
  if (twice) {
    const text =
      twice.how === 'once'
        ? `${alone}. In a.${part}(a) only half of the gradient arrives: both places count.`
        : `${alone}, but not for a.${part}(a).`;
    return { kind: 'twice', text };
  }
  if (!withNumber) return undefined;
  return { kind: 'number', text: `${alone}, but with a plain number in the brackets${numberText(withNumber, part)}.` };
}

function numberText({ how, at, isRightElsewhere }: WrongUse, part: string): string {
  if (isRightElsewhere) return `, in a.${part}(${at[1]}), it is not`;
  switch (how) {
    case 'error':
      return ' it fails';
    case 'no number':
      return ' its data is no number';
    case 'no gradient':
      return ' a gets no gradient';
    default:
      return ' it is not';
  }
}
