import type { Answer } from '../../fuzz/check-in-context';
import { near } from './near';
import type { Rule } from './rule';
import { calculusOf, formulaAt, isReset, type RunOf, runAt, type ValueClass } from './value-run';

const operandOf = (name: string | undefined) => (name === 'b' ? 1 : 0);

/** The gradient of an operand at each point of an operation. */
function gradsOf({ exports }: Answer, part: string, operand: number, options: RunOf = {}): number[] {
  return calculusOf(part).points.map(
    (at) => runAt(exports.Value as ValueClass, part, at, options).grads[operand] as number,
  );
}

function operandsOf(part: string, name: string | undefined): number[] {
  return name === undefined ? calculusOf(part).slopes.map((_, index) => index) : [operandOf(name)];
}

/** Tells whether the gradients that arrive for 1, 3 and 5 follow a law, for one operand at every point. */
function followLaw(
  answer: Answer,
  part: string,
  name: string | undefined,
  isSo: (one: number, three: number, five: number) => boolean,
): boolean {
  return operandsOf(part, name).every((operand) => {
    const [ones, threes, fives] = [1, 3, 5].map((copies) => gradsOf(answer, part, operand, { copies }));
    return ones?.every((one, row) => isSo(one, threes?.[row] as number, fives?.[row] as number));
  });
}

function law(rest: string, isSo: (one: number, three: number, five: number) => boolean): Rule {
  const pattern = new RegExp(`^(\\w+): (?:what comes back|what (\\w) gets) ${rest}`);
  return [pattern, ([, part = '', name], answer) => followLaw(answer, part, name, isSo)];
}

/** What the sentences on the gradients of an operation claim. */
export const GRADIENT_RULES: readonly Rule[] = [
  [
    /^No gradient comes back through (\w+): after backward, the grad of its operands is 0\.$/,
    ([, part = ''], answer) =>
      operandsOf(part, undefined).every((operand) => gradsOf(answer, part, operand).every((grad) => grad === 0)),
  ],
  [
    /^(\w+): no gradient arrives at (\w), /,
    ([, part = '', name], answer) => gradsOf(answer, part, operandOf(name)).every((grad) => grad === 0),
  ],
  [
    /^(\w+): what (\w) gets depends on the grad that \w has already/,
    ([, part = '', name], answer) => {
      const operand = operandOf(name);
      const preset = gradsOf(answer, part, operand, { preset: { operand, grad: 7 } });
      return gradsOf(answer, part, operand).some((grad, row) => !near(grad, (preset[row] as number) - 7));
    },
  ],
  [
    /^(\w+): (\w)( and b)? gets? (?:its gradient|gradients), but backward does not go on/,
    ([, part = '', name, both], answer) =>
      operandsOf(part, both ? undefined : name).every((operand) =>
        calculusOf(part).points.every((at) => {
          const { grads, leafGrads } = runAt(answer.exports.Value as ValueClass, part, at, { areSums: true });
          return !near(grads[operand], leafGrads[operand]);
        }),
      ),
  ],
  law('does not depend on the gradient that arrives', (one, three, five) => near(one, three) && near(one, five)),
  law('is the local derivative plus', (one, three, five) => near(three, one + 2) && near(five, one + 4)),
  law('is .+ minus the gradient', (one, three, five) => near(three, one - 2) && near(five, one - 4)),
  law('is divided by the gradient', (one, three, five) => near(three, one / 3) && near(five, one / 5)),
  law('contains the gradient .* twice', (one, three, five) => near(three, 9 * one) && near(five, 25 * one)),
  [
    /^(\w+): what was in (?:(\w)\.)?grad before backward is gone afterwards\. The step overwrites it\.$/,
    ([, part = '', name], answer) =>
      isReset(answer.exports.Value as ValueClass)
        ? undefined
        : operandsOf(part, name).every((operand) => {
            const without = gradsOf(answer, part, operand);
            const preset = gradsOf(answer, part, operand, { preset: { operand, grad: 1234 } });
            return preset.every((grad, row) => near(grad, without[row]));
          }),
  ],
  [
    /^(\w+): what (\w) gets depends on the grad of the other operand/,
    ([, part = '', name], answer) => {
      const operand = operandOf(name);
      const preset = gradsOf(answer, part, operand, { preset: { operand: 1 - operand, grad: 7 } });
      return gradsOf(answer, part, operand).every((grad, row) => !near(grad, preset[row]));
    },
  ],
  [
    /^(\w+): what (\w) gets in backward is NaN or infinite\.$/,
    ([, part = '', name], answer) => gradsOf(answer, part, operandOf(name)).every((grad) => !Number.isFinite(grad)),
  ],
  [
    /^(\w+): ((?:What \w gets|Your local derivative|For ).*)$/,
    ([, part = '', sentences = ''], answer) =>
      sentences
        .replace(/ An exponent n - 1 needs .*$/, '')
        .split(/(?<=\.) (?=What|Your|For)/)
        .every((sentence) => isTrueDerivative(sentence, part, answer)),
  ],
];

/** One sentence on a local derivative. */
function isTrueDerivative(sentence: string, part: string, answer: Answer): boolean {
  const slope = (operand: number) => calculusOf(part).slopes[operand] as string;
  const { points } = calculusOf(part);
  const factor = /^What (\w) gets (?:has the wrong sign|is (\S+) times the right gradient)\.$/.exec(sentence);
  if (factor) {
    const operand = operandOf(factor[1]);
    const times = Number(factor[2] ?? -1);
    const grads = gradsOf(answer, part, operand);
    return points.every((at, row) => near(grads[row], 3 * times * formulaAt(slope(operand), part, at)));
  }
  const form = /^Your local derivative(?: for (\w))? is (.*)\.$/.exec(sentence);
  if (form) {
    const operand = operandOf(form[1]);
    const grads = gradsOf(answer, part, operand);
    return points.every((at, row) => near(grads[row], 3 * formulaAt(form[2] as string, part, at)));
  }
  const special = /^For (.*), the gradient that (\w) gets from \S+ is wrong, but it is right for (.*)\.$/.exec(
    sentence,
  );
  if (!special) throw new Error(`No rule knows "${sentence}".`);
  const operand = operandOf(special[2]);
  const isRightAt = (text: string) => {
    const at = [...text.matchAll(/[abn] = (-?[\d.e-]+\d|\d)/g)].map(([, number]) => Number(number));
    const run = runAt(answer.exports.Value as ValueClass, part, at);
    return near(run.grads[operand], 3 * formulaAt(slope(operand), part, at));
  };
  return !isRightAt(special[1] as string) && isRightAt(special[3] as string);
}
