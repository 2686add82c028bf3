import { stringify } from 'csv-stringify/sync';
import { escapeLogCommands } from '../../../text/escape-log-commands';

/** In some countries spreadsheets part cells by semicolons, so that a formula could begin behind one. */
const LATER_FORMULA = /;(?=\s*[=+@-])/g;

/**
 * Renders one row of CSV. Texts are quoted, numbers are not. A text that a spreadsheet would compute, such as `=1+1`,
 * gets an apostrophe in front.
 */
export function csvRow(cells: readonly (string | number)[]): string {
  const safe = cells.map((cell) =>
    typeof cell === 'string' ? escapeLogCommands(cell).replace(LATER_FORMULA, ";'") : cell,
  );
  return stringify([safe], { quoted_string: true, escape_formulas: true });
}
