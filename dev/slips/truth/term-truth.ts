import type { Answer } from '../../fuzz/check-in-context';
import { evaluateFormula } from './formula';
import { near } from './near';
import type { Rule } from './rule';
import { isOfShape } from './shape-truth';

type Gradient = (a: number, b: number, c: number) => number[];
type Point = readonly [number, number, number];

/** Points that the facts of the exercise do not have. */
const POINTS: readonly Point[] = [
  [0.7, 1.1, 2.3],
  [1.9, 2.6, -1.7],
  [3.3, 0.4, 0.9],
  [2.4, 3.7, 3.6],
  [0.3, 1.8, -2.9],
  [4.4, 2.2, 1.3],
];

const RIGHT: readonly ((...at: Point) => number)[] = [
  (a) => -3 * a * a - 0.5 / Math.sqrt(a),
  (_, b) => 3 * Math.cos(3 * b) + 2.5 * b * Math.sqrt(b),
  (_, __, c) => 1 / (c * c),
];

const NAMES: readonly string[] = ['∂f/∂a', '∂f/∂b', '∂f/∂c'];

const indexOf = (name: string) => NAMES.indexOf(name);
const valuesOf = ({ exports }: Answer, index: number) => POINTS.map((at) => (exports.gradf as Gradient)(...at)[index]);
const rightOf = (index: number) => POINTS.map((at) => RIGHT[index]?.(...at));
const areNear = (some: readonly unknown[], others: readonly unknown[], share?: number) =>
  some.every((one, row) => near(one, others[row], share));

/** The function of the exercise. */
function f(a: number, b: number, c: number): number {
  return Math.sin(3 * b) - a * a * a - 1 / c + b * b * Math.sqrt(b) - Math.sqrt(a);
}

/** The components that are wrong. */
export function wrongComponents(answer: Answer): string[] {
  return NAMES.filter((_, index) => {
    try {
      return !areNear(valuesOf(answer, index), rightOf(index), 1e-9);
    } catch {
      return true;
    }
  });
}

/** What the sentences on formulas claim. */
export const TERM_RULES: readonly Rule[] = [
  [
    /^Your (∂f\/∂\w) is (?:about )?(.*): (.*)\.$/,
    ([, part = '', formula = ''], answer) => {
      const sums = POINTS.map(([a, b, c]) => evaluateFormula(formula, { a, b, c, f: f as never }));
      return areNear(valuesOf(answer, indexOf(part)), sums);
    },
  ],
  [
    /^Your (∂f\/∂\w) is (?:about )?(\S+) at every point\.$/,
    ([, part = '', number], answer) => valuesOf(answer, indexOf(part)).every((one) => near(one, Number(number), 1e-5)),
  ],
  [
    /^What you return as (∂f\/∂\w) is (∂f\/∂\w)\.$/,
    ([, part = '', other = ''], answer) => areNear(valuesOf(answer, indexOf(part)), rightOf(indexOf(other)), 1e-9),
  ],
  [
    /^Your (∂f\/∂\w) has the right size, but it is never negative/,
    ([, part = ''], answer) =>
      areNear(
        valuesOf(answer, indexOf(part)),
        rightOf(indexOf(part)).map((value) => Math.abs(value as number)),
        1e-9,
      ),
  ],
  [
    /^Your (∂f\/∂\w) has at most (\d+) decimals? at every point/,
    ([, part = '', decimals], answer) =>
      valuesOf(answer, indexOf(part)).every((one) =>
        near(one, Number((one as number).toFixed(Number(decimals))), 1e-9),
      ),
  ],
  [
    /^Your (∂f\/∂\w) is NaN at every point\.$/,
    ([, part = ''], answer) => valuesOf(answer, indexOf(part)).every(Number.isNaN),
  ],
  [
    /^Your (∂f\/∂\w) is (?:(.*) and )?a whole number at every point, something in it is rounded, or uses \^/,
    ([, part = '', besides = '0'], answer, { edits }) => {
      const rests = valuesOf(answer, indexOf(part)).map((one, row) => {
        const [a, b, c] = POINTS[row] as Point;
        return (one as number) - evaluateFormula(besides, { a, b, c });
      });
      const areWhole = rests.every((rest) => Math.abs(rest - Math.round(rest)) < 1e-6);
      return areWhole && edits.some(({ became }) => /\^|Math\.(?:round|floor)|toFixed/.test(became));
    },
  ],
  [
    /^Your (∂f\/∂\w) changes if only (.*) changes?\. It should not\.$/,
    ([, part = '', variables = ''], { exports }) => {
      const ask = (at: number[]) => (exports.gradf as Gradient)(...(at as [number, number, number]))[indexOf(part)];
      return variables.split(' and ').every((name) =>
        POINTS.some((at) => {
          const moved = [...at];
          moved['abc'.indexOf(name)] = (moved['abc'.indexOf(name)] as number) + 0.5;
          return ask([...at]) !== ask(moved);
        }),
      );
    },
  ],
  [
    /^Your gradf asks f/,
    (_, { exports, setF }) => {
      let calls = 0;
      setF(() => {
        calls += 1;
        return 1;
      });
      (exports.gradf as Gradient)(2, 3, 4);
      return calls > 0;
    },
  ],
  [
    /^Your gradf returns (.*)\.$/,
    ([, shape = ''], { exports }) => isOfShape((exports.gradf as Gradient)(2, 3, 4), shape),
  ],
];
