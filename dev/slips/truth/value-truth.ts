import type { Answer } from '../../fuzz/check-in-context';
import { OPERATIONS } from '../right-file';
import { CORE_RULES, isCoreWrong } from './core-truth';
import { GRADIENT_RULES } from './gradient-truth';
import { near } from './near';
import type { Rule } from './rule';
import { isOfShape } from './shape-truth';
import { calculusOf, call, formulaAt, isWrongOperation, type Loose, runAt, type ValueClass } from './value-run';

const classOf = ({ exports }: Answer) => exports.Value as ValueClass;

/** The operations that are wrong, and `core` if additions are. */
export function wrongOperations(answer: Answer): string[] {
  const V = classOf(answer);
  return [...(isCoreWrong(V) ? ['core'] : []), ...OPERATIONS.filter((part) => isWrongOperation(V, part))];
}

/** The operations that a sentence is about, and `core` for additions. */
export function blamedOperations(text: string): string[] {
  const alike = /^([\w, ]+) are wrong in the same way/.exec(text)?.[1];
  if (alike) return alike.split(', ');
  if (/Additions alone|add and backward first|^The grad of a new Value|^add (?:returns|gives)/.test(text))
    return ['core'];
  const name =
    /^(?:For .*?, )?(?:the data of a\.|your local derivative (?:for \w )?of a\.)?(\w+)/.exec(text)?.[1] ?? '';
  const found = OPERATIONS.includes(name) ? name : /(?:through|a\.|One|^Your a\.)\s?(\w+)/.exec(text)?.[1];
  return found !== undefined && OPERATIONS.includes(found) ? [found] : [];
}

/** The numbers in `a = 2.5, b = -4`. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/[abn] = (-?[\d.e-]+\d|\d)/g)].map(([, number]) => Number(number));
}

/** What the call of an operation gives, without backward. */
function resultOf(V: ValueClass, part: string, at: readonly number[]): { out: Loose; operands: Loose[] } {
  const { argument } = calculusOf(part);
  const operands = (argument === 'value' ? at : at.slice(0, 1)).map((number) => new V(number));
  const given = argument === 'none' ? [] : [argument === 'value' ? operands[1] : at[1]];
  return { out: call(operands[0] as Loose, part, ...given), operands };
}

const everywhere = (part: string, holds: (at: readonly number[]) => boolean) => calculusOf(part).points.every(holds);

/** What the sentences on operations claim. */
export const VALUE_RULES: readonly Rule[] = [
  [
    /^([\w, ]+) are wrong in the same way, as in (.*) The cause is in each of them, or in what they share\.$/,
    ([, list = '', inner = ''], answer, slip) => {
      const areWrong = list.split(', ').every((part) => isWrongOperation(classOf(answer), part));
      return areWrong && isTrueSentence(inner, answer, slip);
    },
  ],
  [
    /^(\w+) changes the data of (the Value that it is called on|the Value in the brackets): it was/,
    ([, part = '', which], answer) =>
      calculusOf(part).points.some((at) => {
        const operand = which === 'the Value in the brackets' ? 1 : 0;
        return !near(resultOf(classOf(answer), part, at).operands[operand]?.data, at[operand]);
      }),
  ],
  [
    /^(?:For (.*), )?(\w+) returns (the Value that it is called on|the Value in the brackets), and not a new one\.$/,
    ([, where, part = '', which], answer) => {
      const operand = which === 'the Value in the brackets' ? 1 : 0;
      const points = where ? [numbersIn(where)] : calculusOf(part).points;
      return points.every((at) => {
        const { out, operands } = resultOf(classOf(answer), part, at);
        return out === operands[operand];
      });
    },
  ],
  [
    /^(?:For (.*), )?(\w+) returns (.*?)(?:, and not a Value)?\.$/,
    ([, where, part = '', shape = ''], answer) => {
      const points = where ? [numbersIn(where)] : calculusOf(part).points;
      return points.every((at) => isOfShape(resultOf(classOf(answer), part, at).out, shape));
    },
  ],
  [
    /^Your a\.(\w+)\(\w?\) gives (\S+) times the right number\.$/,
    ([, part = '', factor], answer) =>
      everywhere(part, (at) => {
        const right = formulaAt(calculusOf(part).data, part, at);
        return near(resultOf(classOf(answer), part, at).out.data, Number(factor) * right);
      }),
  ],
  [
    /^Your a\.(\w+)\(\w?\) (?:gives whole numbers|keeps (\d+) digits)/,
    ([, part = '', digits = '0'], answer) =>
      everywhere(part, (at) => {
        const { data } = resultOf(classOf(answer), part, at).out;
        return near(Number(data), Number(Number(data).toFixed(Number(digits))), 1e-9);
      }),
  ],
  [
    /^Your a\.(\w+)\(\w?\) gives (.*)\.$/,
    ([, part = '', formula = ''], answer) =>
      everywhere(part, (at) => near(resultOf(classOf(answer), part, at).out.data, formulaAt(formula, part, at))),
  ],
  [
    /^For (.*), the data of a\.(\w+)\(\w?\) is (.*), and no number\.$/,
    ([, where = '', part = ''], answer) =>
      !Number.isFinite(resultOf(classOf(answer), part, numbersIn(where)).out.data as unknown),
  ],
  [
    /^For (.*), the data of a\.(\w+)\(\w?\) is wrong, but it is right for (.*)\.$/,
    ([, where = '', part = '', ordinary = ''], answer) => {
      const isRightAt = (text: string) => {
        const at = numbersIn(text);
        return near(resultOf(classOf(answer), part, at).out.data, formulaAt(calculusOf(part).data, part, at));
      };
      return !isRightAt(where) && isRightAt(ordinary);
    },
  ],
  [
    /^(\w+) changes the grad of its operands when it is called/,
    ([, part = ''], answer) =>
      everywhere(part, (at) => resultOf(classOf(answer), part, at).operands.some(({ grad }) => grad !== 0)),
  ],
  [
    /in (a\.(\w+)\(…\))\.add\(a\.\w+\(…\)\) the gradients of the two results do not add up\.$/,
    ([, , part = ''], answer) => isWrongOperation(classOf(answer), part),
  ],
  [
    /^(?:One )?(\w+) .*(?:In a\.\w+\(a\) only half of the gradient arrives|but not for a\.\w+\(a\)\.)/,
    ([, part = ''], answer) => {
      const a = new (classOf(answer))(1.5);
      const out = call(a, part, a);
      call(call(out, 'add', out), 'backward');
      return !near(a.grad, part === 'mul' ? 6 : 0);
    },
  ],
  [
    /^(\w+) is right for two Values, but with a plain number in the brackets/,
    ([, part = ''], answer) => {
      const { slopes, data } = calculusOf(part);
      return [...calculusOf(part).points, [2.5, 0], [2.5, 1]].some((at) => {
        if (part === 'div' && at[1] === 0) return false;
        try {
          const run = runAt(classOf(answer), part, at, { withNumber: true });
          const isData = near(run.out.data, formulaAt(data, part, at));
          return !isData || !near(run.grads[0], 3 * formulaAt(slopes[0] as string, part, at));
        } catch {
          return true;
        }
      });
    },
  ],
  ...GRADIENT_RULES,
  ...CORE_RULES,
];

/** Undefined if no rule knows the sentence. */
function isTrueSentence(text: string, answer: Answer, slip: Parameters<Rule[1]>[2]): boolean | undefined {
  for (const [pattern, isTrue] of VALUE_RULES) {
    const found = pattern.exec(text);
    if (found) return isTrue(found, answer, slip);
  }
  return undefined;
}
