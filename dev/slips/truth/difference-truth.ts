import type { Answer } from '../../fuzz/check-in-context';
import { evaluateFormula } from './formula';
import { near } from './near';
import type { Rule } from './rule';
import { isOfShape } from './shape-truth';

type F = (a: number, b: number, c: number) => number;
type Gradient = (a: number, b: number, c: number, h?: number) => number[];
type Point = readonly [number, number, number];

/** A smooth function whose slopes depend on all arguments. */
const WAVES: F = (a, b, c) => Math.sin(2 * a + b * c) + 0.3 * a * c * c + Math.cos(b * 1.3 - a) * c;

const POINTS: readonly Point[] = [
  [1.7, 0.9, 2.2],
  [0.6, 2.8, 1.1],
  [3.2, 1.4, 0.5],
];
/** Rounding is coarser between 2 and 4 than below. */
const LARGE: Point = [2.3, 3.1, 3.9];
const STEPS = [0.11, 0.03];
const CALLS = POINTS.flatMap((at) => STEPS.map((h) => [...at, h] as const));
const NAMES: readonly string[] = ['∂f/∂a', '∂f/∂b', '∂f/∂c'];
const DEFAULTS: Readonly<Record<string, number>> = { numericalGradient: 1e-6, symmetricGradient: 1e-3 };

/** The function that an answer to 02 or 03 exports, by its name. */
function gradientOf({ exports }: Answer): [string, Gradient] {
  const name = Object.keys(DEFAULTS).find((one) => typeof exports[one] === 'function') as string;
  return [name, exports[name] as Gradient];
}

function estimates(answer: Answer, f: F, axis: number): number[] {
  const [, gradient] = gradientOf(answer);
  answer.setF(f);
  return CALLS.map((call) => gradient(...call)[axis] as number);
}

function axesOf(subject: string): number[] {
  return subject.startsWith('Each') ? [0, 1, 2] : [NAMES.indexOf(subject.replace('Your ', ''))];
}

/** The estimates that are wrong for a step that is given, else all of them. */
export function wrongEstimates(answer: Answer): string[] {
  const [name] = gradientOf(answer);
  const isRight = (axis: number) => {
    const right = CALLS.map(([a, b, c, h]) => {
      const at = (steps: number) => {
        const moved = [a, b, c].map((x, index) => (index === axis ? x + steps * h : x)) as [number, number, number];
        return WAVES(...moved);
      };
      return name === 'numericalGradient' ? (at(1) - at(0)) / h : (at(1) - at(-1)) / (2 * h);
    });
    try {
      return estimates(answer, WAVES, axis).every((one, row) => near(one, right[row], 1e-8));
    } catch {
      return false;
    }
  };
  const wrong = NAMES.filter((_, axis) => !isRight(axis));
  return wrong.length === 0 ? [...NAMES] : wrong;
}

/** What is asked of f in one call. */
function asked(answer: Answer, call: readonly number[]): number[][] {
  const points: number[][] = [];
  answer.setF((...at) => {
    points.push(at);
    return WAVES(...at);
  });
  gradientOf(answer)[1](...(call as [number, number, number]));
  return points;
}

/** How many arguments are given. A function that is swapped in gets the others as undefined. */
function given(at: readonly (number | undefined)[]): number {
  return at.filter((one) => one !== undefined && one !== null).length;
}

const SUBJECT = '(Each of your estimates|Your ∂f/∂\\w)';

/** What the sentences on differences claim. */
export const DIFFERENCE_RULES: readonly Rule[] = [
  [
    new RegExp(`^${SUBJECT} is the same for f and for -f, and never negative`),
    ([, subject = ''], answer) =>
      axesOf(subject).every((axis) => {
        const minus = estimates(answer, (...at) => -WAVES(...at), axis);
        return estimates(answer, WAVES, axis).every((x, row) => x >= 0 && near(x, minus[row], 1e-9));
      }),
  ],
  [
    /^Your (∂f\/∂\w) is (.*?)(, and the others are alike)?: (.*)\.$/,
    ([, part = '', formula = '', alike], answer) => {
      const axis = NAMES.indexOf(part);
      const isSame = estimates(answer, WAVES, axis).every((one, row) => {
        const [a, b, c, h] = CALLS[row] as [number, number, number, number];
        return near(one, evaluateFormula(formula, { a, b, c, h, f: WAVES as never }), 1e-6);
      });
      return isSame && (!alike || wrongEstimates(answer).length === NAMES.length);
    },
  ],
  [
    /^Your (∂f\/∂\w) takes (.*?)(, and the others are alike)?: (.*)\.$/,
    ([, , list = ''], answer) =>
      CALLS.every((call) => {
        const [a, b, c, h] = call as readonly [number, number, number, number];
        const points = asked(answer, call);
        const named = list.match(/f\([^)]*\)/g) ?? [];
        return named.every((text) => {
          let at: number[] = [];
          evaluateFormula(text, {
            a,
            b,
            c,
            h,
            f: (...given: number[]) => {
              at = given;
              return 0;
            },
          });
          return points.some((point) => point.every((x, index) => near(x, at[index], 1e-9)));
        });
      }),
  ],
  [
    new RegExp(`^${SUBJECT} is (\\S+|the same) for every f\\.$`),
    ([, subject = '', value], answer) =>
      axesOf(subject).every((axis) => {
        const one = estimates(answer, WAVES, axis);
        const other = estimates(answer, (a, b, c) => a * b - c, axis);
        return one.every((x, row) => Object.is(x, other[row]) && (value === 'the same' || x === Number(value)));
      }),
  ],
  [
    /^Your \w+ returned estimates without a call of f/,
    (_, answer) => asked(answer, CALLS[0] as readonly number[]).length === 0,
  ],
  [
    new RegExp(`^${SUBJECT} has (no|at most \\d+) decimals?, for every f`),
    ([, subject = '', count = ''], answer) =>
      axesOf(subject).every((axis) =>
        estimates(answer, WAVES, axis).every((x) => Number(x.toFixed(Number(/\d+/.exec(count)?.[0] ?? 0))) === x),
      ),
  ],
  [
    new RegExp(`^${SUBJECT} is not 0 for a function that is 0 everywhere`),
    ([, subject = ''], answer) =>
      axesOf(subject).every((axis) => estimates(answer, () => 0, axis).some((x) => x !== 0)),
  ],
  [
    new RegExp(`^${SUBJECT} is not the opposite for -f`),
    ([, subject = ''], answer) =>
      axesOf(subject).every((axis) => {
        const minus = estimates(answer, (...at) => -WAVES(...at), axis);
        return estimates(answer, WAVES, axis).some((x, row) => !near(x, -(minus[row] as number), 1e-9));
      }),
  ],
  [
    new RegExp(`^${SUBJECT} is not twice as large for a function twice as large`),
    ([, subject = ''], answer) =>
      axesOf(subject).every((axis) => {
        const twice = estimates(answer, (...at) => 2 * WAVES(...at), axis);
        return estimates(answer, WAVES, axis).some((x, row) => !near(2 * x, twice[row], 1e-9));
      }),
  ],
  [
    /^If no step is given, your (\w+) steps by (\S+)\. That is not the default/,
    ([, name = '', step], answer) => {
      const [, gradient] = gradientOf(answer);
      answer.setF(WAVES);
      const [own, given] = [gradient(...(POINTS[0] as Point)), gradient(...(POINTS[0] as Point), Number(step))];
      const isSame = own.every((x, index) => near(x, given[index], 1e-6));
      return isSame && !near(Number(step), DEFAULTS[name], 1e-5);
    },
  ],
  [
    /^Without a step, your \w+ calls f at NaN/,
    (_, answer) => asked(answer, POINTS[0] as Point).some((at) => at.some(Number.isNaN)),
  ],
  [
    /^If no step is given, the step of your \w+ is 0, or so small/,
    (_, answer) => asked(answer, LARGE).every((at) => at.every((x, axis) => x === LARGE[axis])),
  ],
  [
    /^Your \w+ calls f with (\d+) arguments?/,
    ([, count], answer) => asked(answer, CALLS[0] as readonly number[]).some((at) => given(at) === Number(count)),
  ],
  [
    /^Your \w+ returns (.*)\.$/,
    ([, shape = ''], answer) => {
      answer.setF(WAVES);
      return isOfShape(gradientOf(answer)[1](...(CALLS[0] as readonly [number, number, number, number])), shape);
    },
  ],
];
