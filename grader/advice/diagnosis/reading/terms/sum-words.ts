import type { Words } from '../reading';
import { simpleNumber } from '../simple-number';
import { sumText, termText } from './sum-text';
import type { Coefficients } from './term-facts';
import { CONSTANT, nameInWords, sameButExponent, sameButInside } from './term-names';

/** Coefficients that differ by less than this share are equal. */
const SHARE = 1e-9;

/** Goes on after the number, without a colon. */
const EVERYWHERE = 'at every point';

const CARET = '^ is bitwise exclusive or, of whole numbers. A power is written **';

/** A reason why a sum is not the right one, and the terms whose factor 1 it speaks of. */
interface Reason extends Words {
  factorsOf?: readonly string[];
}

/**
 * The sentence on a sum of terms: what the learner's component computes, and which of its terms is not right. It holds
 * no term and no number of the right sum that the learner's own sum has not. Undefined if the sums are equal.
 */
export function sumWords(part: string, terms: Coefficients, right: Coefficients): Words | undefined {
  const sum = inOrderOf(right, terms);
  const reason = reasonFor(sum, right);
  if (!reason) return undefined;
  const { kind, text, factorsOf = [] } = reason;
  const whole = sumText(sum, (name) => factorsOf.includes(name));
  const verb = isSimple(sum) ? 'is' : 'is about';
  return { kind, text: `Your ${part} ${verb} ${whole}${text === EVERYWHERE ? '' : ':'} ${text}.` };
}

/** The terms of a sum, those of the right sum in its order. Wrong terms take the places of missing ones. */
function inOrderOf(right: Coefficients, sum: Coefficients): Coefficients {
  const strange = Object.keys(sum).filter((name) => !(name in right));
  const known = Object.keys(right).flatMap((name) => (name in sum ? name : (strange.shift() ?? [])));
  return Object.fromEntries([...known, ...strange].map((name) => [name, sum[name] as number]));
}

function isSimple(sum: Coefficients): boolean {
  return Object.values(sum).every((coefficient) => simpleNumber(coefficient) !== undefined);
}

function reasonFor(sum: Coefficients, right: Coefficients): Reason | undefined {
  const own = Object.keys(sum);
  const isRight = (name: string) => isSame(sum[name], right[name]);
  const wrong = own.filter((name) => !isRight(name));
  const missing = Object.keys(right).filter((name) => !isRight(name));
  if (wrong.length === 0 && missing.length === 0) return undefined;
  if (own.length === 0) return { kind: 'zero', text: EVERYWHERE };
  if (own.length === 1 && own[0] === CONSTANT) return { kind: 'constant', text: EVERYWHERE };
  if (wrong.some((name) => name.includes(' ^ '))) return { kind: 'caret', text: CARET };
  if (wrong.length === 0)
    return { kind: 'missing-term', text: missing.length > 1 ? 'terms are missing' : 'a term is missing' };
  const strange = wrong.filter((name) => !(name in right));
  if (strange.length === 0) return factorReason(wrong, sum, right);
  if (missing.length === 0) return extraReason(strange, sum);
  const [name] = wrong;
  const [other] = missing;
  if (name !== undefined && other !== undefined && wrong.length === 1 && missing.length === 1) {
    const special = isSame(sum[name], right[other]) && insideReason(name, other);
    if (special) return special;
  }
  return { kind: 'term', text: `${termList(wrong, sum)} ${wrong.length > 1 ? 'are' : 'is'} not right` };
}

/** The names are right, the factors or signs are not. */
function factorReason(wrong: readonly string[], sum: Coefficients, right: Coefficients): Reason {
  const isFlipped = wrong.every((name) => isSame(sum[name], -(right[name] as number)));
  const what = isFlipped ? 'sign' : 'factor';
  const kind = isFlipped ? 'sign' : 'factor';
  const isAll = wrong.length > 1 && wrong.length === Object.keys(right).length;
  if (isAll && isFlipped) return { kind, text: 'each sign is the wrong way round' };
  const names = listText(wrong.map(nameInWords));
  const text = wrong.length > 1 ? `the ${what}s of ${names} are not right` : `the ${what} of ${names} is not right`;
  return isFlipped ? { kind, text } : { kind, text, factorsOf: wrong };
}

function extraReason(strange: readonly string[], sum: Coefficients): Reason {
  const verb = strange.length > 1 ? 'do' : 'does';
  return { kind: 'extra-term', text: `${termList(strange, sum)} ${verb} not belong there` };
}

function insideReason(name: string, other: string): Reason | undefined {
  if (sameButExponent(name, other)) return { kind: 'exponent', text: `the exponent of ${name} is not right` };
  if (sameButInside(name, other)) return { kind: 'angle', text: `what ${nameInWords(name)} is taken of is not right` };
  return undefined;
}

function termList(names: readonly string[], sum: Coefficients): string {
  const texts = names.map((name) => termText(name, sum[name] as number));
  return `the term${texts.length > 1 ? 's' : ''} ${listText(texts)}`;
}

function listText(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}

function isSame(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) <= SHARE * Math.abs(other);
}
