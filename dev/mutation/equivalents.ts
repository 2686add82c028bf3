import type { Equivalent } from './survivors';

const VALUE = 'solutions/04-value.ts';
const NAME_OF_OPERATION =
  'The name of the operation is for people who look at a graph. Nothing is computed from it, and no learner gives one.';
const REFUSAL_OF_LENGTHS =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: It is the text of a line of the solution.
  'throw new RangeError(`Expected as many targets as predictions (${predictions.length}), got ${targets.length}`);';
const CHECK_OF_EXPONENT =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: It is the text of a line of the solution.
  "if (typeof exponent !== 'number') throw new TypeError(`Expected the exponent to be a number, got ${exponent}`);";

/** The mutants that no suite can or should tell from the solutions. */
export const EQUIVALENTS: readonly Equivalent[] = [
  {
    file: VALUE,
    line: "const out = this.node(this.data * right.data, [this, right], '*');",
    replacement: '""',
    reason: NAME_OF_OPERATION,
  },
  {
    file: VALUE,
    line: "const out = this.node(this.data ** exponent, [this], '**');",
    replacement: '""',
    reason: NAME_OF_OPERATION,
  },
  {
    file: VALUE,
    line: "const out = this.node(Math.exp(this.data), [this], 'exp');",
    replacement: '""',
    reason: NAME_OF_OPERATION,
  },
  {
    file: VALUE,
    line: "const out = this.node(Math.log(this.data), [this], 'log');",
    replacement: '""',
    reason: NAME_OF_OPERATION,
  },
  {
    file: VALUE,
    line: CHECK_OF_EXPONENT,
    replacement: 'false',
    reason: 'Every exponent that TypeScript lets through is a number. What pow makes of anything else is not graded.',
  },
  {
    file: VALUE,
    line: CHECK_OF_EXPONENT,
    replacement: '``',
    reason: 'The wording of an error is not graded, nor whether pow refuses an exponent that TypeScript refuses.',
  },
  {
    file: 'solutions/05-more-operations.ts',
    line: "const out = this.node(Math.tanh(this.data), [this], 'tanh');",
    replacement: '""',
    reason: NAME_OF_OPERATION,
  },
  {
    file: 'solutions/05-more-operations.ts',
    line: "const out = this.node(Math.max(0, this.data), [this], 'relu');",
    replacement: '""',
    reason: NAME_OF_OPERATION,
  },
  {
    file: 'solutions/07-training.ts',
    line: REFUSAL_OF_LENGTHS,
    replacement: '``',
    reason: 'The wording of an error is not graded.',
  },
  {
    file: 'solutions/09-gradient-check.ts',
    line: 'return gradientErrors(x, y, z).every((error) => error <= 1e-5);',
    replacement: 'error < 1e-5',
    reason: 'No claim has an error of 1e-5 to the last digit: estimates are never that exact. Both are right.',
  },
];
