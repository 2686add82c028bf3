import colors from 'picocolors';
import type { Comparison } from '../../core/result';
import { simpleFactor } from '../../text/factor';
import { digits, magnitude } from '../../text/number-text';
import { plain } from '../../text/plain';

/** The most right numbers that are shown. The others are counted. */
const RIGHT_SHOWN = 4;
/** The most wrong numbers that are shown. The others are counted. */
const WRONG_SHOWN = 3;

/** Renders a line for each right number and a block for each wrong one, in the order of the comparisons. */
export function renderComparisons(comparisons: readonly Comparison[]): string[] {
  const right = comparisons.filter(({ ok }) => ok).slice(-RIGHT_SHOWN);
  const wrong = comparisons.filter(({ ok }) => !ok).slice(0, WRONG_SHOWN);
  const shown = comparisons.filter((comparison) => right.includes(comparison) || wrong.includes(comparison));
  const lines = shown.flatMap((comparison) => (comparison.ok ? renderRight(comparison) : renderWrong(comparison)));
  const rest = comparisons.length - shown.length;
  const more = rest > 0 ? [colors.dim(`        … and ${rest} more compared in this test`)] : [];
  return [...lines, ...more];
}

function renderRight({ label, expected, yours, difference }: Comparison): string[] {
  const numbers = `expected ${short(expected)}  yours ${short(yours)}  difference ${magnitude(difference)}`;
  return [`${colors.green('OK')}      ${plain(label)}  ${colors.dim(numbers)}`];
}

function renderWrong({ label, expected, yours, difference, tolerance }: Comparison): string[] {
  const widths = [expected, yours].map((number) => (typeof number === 'number' ? integerWidth(number) : 0));
  const aligned = (number: number | string) =>
    typeof number === 'number'
      ? `${' '.repeat(Math.max(...widths) - integerWidth(number))}${digits(number)}`
      : plain(number);
  const factor = simpleFactor(expected, yours);
  return [
    `${colors.red('WRONG!')}  ${plain(label)}`,
    `        expected    ${aligned(expected)}`,
    `        yours       ${aligned(yours)}${factor ? colors.dim(`  (${factor} what is expected)`) : ''}`,
    `        difference  ${magnitude(difference)}`,
    `        allowed     ${magnitude(tolerance)}`,
  ];
}

/** Counts the characters before the decimal point. */
function integerWidth(number: number): number {
  return (digits(number).split('.')[0] as string).length;
}

function short(number: number | string): string {
  return typeof number === 'number' ? String(Number(number.toPrecision(12))) : plain(number);
}
