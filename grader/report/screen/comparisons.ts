import colors from 'picocolors';
import type { Comparison } from '../../core/result';
import { simpleFactor } from '../../text/factor';
import { digits, magnitude } from '../../text/number-text';
import { plain } from '../../text/plain';
import { wrap } from '../../text/wrap';

/** The most right numbers that are shown. The others are counted. */
const RIGHT_SHOWN = 4;
/** The most wrong numbers that are shown. The others are counted. */
const WRONG_SHOWN = 3;
/** The margin of what is below a label. */
const INDENT = ' '.repeat(8);

/** The numbers that are shown of a test, in their order, and how many are not. */
export function shownComparisons(comparisons: readonly Comparison[]): { shown: Comparison[]; rest: number } {
  const right = comparisons.filter(({ ok }) => ok).slice(-RIGHT_SHOWN);
  const wrong = comparisons.filter(({ ok }) => !ok).slice(0, WRONG_SHOWN);
  const shown = comparisons.filter((comparison) => right.includes(comparison) || wrong.includes(comparison));
  return { shown, rest: comparisons.length - shown.length };
}

/**
 * Renders a line for each right number and a block for each wrong one, in the order of the comparisons.
 *
 * @param columns the most characters of a line
 */
export function renderComparisons(comparisons: readonly Comparison[], columns: number): string[] {
  const { shown, rest } = shownComparisons(comparisons);
  const lines = shown.flatMap((comparison) =>
    comparison.ok ? renderRight(comparison, columns) : renderWrong(comparison, columns),
  );
  const more = rest > 0 ? [colors.dim(`${INDENT}… and ${rest} more compared in this test`)] : [];
  return [...lines, ...more];
}

/** In one line if it fits, else with the numbers below the label. */
function renderRight({ label, expected, yours, difference }: Comparison, columns: number): string[] {
  const numbers = [`expected ${short(expected)}`, `yours ${short(yours)}`, `difference ${magnitude(difference)}`];
  const [beside, name] = [numbers.join('  '), plain(label)];
  if (INDENT.length + name.length + 2 + beside.length <= columns)
    return [`${colors.green('OK')}      ${name}  ${colors.dim(beside)}`];
  const below = fill(numbers, columns).map((line) => colors.dim(`${INDENT}${line}`));
  return [...renderLabel(`OK      ${name}`, columns, colors.green), ...below];
}

/** @param paint colours the first word, which is the verdict */
function renderLabel(label: string, columns: number, paint: (text: string) => string): string[] {
  return wrap(label, columns, INDENT).map((line) => line.replace(/^\S+/, paint));
}

function renderWrong({ label, expected, yours, difference, tolerance }: Comparison, columns: number): string[] {
  const widths = [expected, yours].map((number) => (typeof number === 'number' ? integerWidth(number) : 0));
  const aligned = (number: number | string) =>
    typeof number === 'number'
      ? `${' '.repeat(Math.max(...widths) - integerWidth(number))}${digits(number)}`
      : plain(number);
  const factor = simpleFactor(expected, yours);
  const number = `${INDENT}yours       ${aligned(yours)}`;
  const note = factor ? `(${factor} what is expected)` : '';
  const beside = note !== '' && number.length + 2 + note.length <= columns;
  return [
    ...renderLabel(`WRONG!  ${plain(label)}`, columns, colors.red),
    `${INDENT}expected    ${aligned(expected)}`,
    `${number}${beside ? colors.dim(`  ${note}`) : ''}`,
    ...(note !== '' && !beside ? [colors.dim(`${INDENT}${' '.repeat(12)}${note}`)] : []),
    `${INDENT}difference  ${magnitude(difference)}`,
    `${INDENT}allowed     ${magnitude(tolerance)}`,
  ];
}

/** Puts as many pieces on each line as fit beside the margin. */
function fill([first = '', ...others]: readonly string[], columns: number): string[] {
  const lines = [first];
  for (const piece of others) {
    const longer = `${lines.at(-1)}  ${piece}`;
    if (INDENT.length + longer.length <= columns) lines.splice(-1, 1, longer);
    else lines.push(piece);
  }
  return lines;
}

/** Counts the characters before the decimal point. */
function integerWidth(number: number): number {
  return (digits(number).split('.')[0] as string).length;
}

function short(number: number | string): string {
  return typeof number === 'number' ? String(Number(number.toPrecision(12))) : plain(number);
}
