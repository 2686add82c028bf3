import { stringify } from 'csv-stringify/sync';
import { escapeWorkflowCommands } from './escape-workflow-commands';

/**
 * One row of CSV. Texts are quoted, numbers are not. A text that a spreadsheet would compute, `=1+1` for example, begins with an
 * apostrophe, so that it is shown.
 */
export function csvRow(cells: readonly (string | number)[]): string {
  const safe = cells.map((cell) => (typeof cell === 'string' ? escapeWorkflowCommands(cell) : cell));
  return stringify([safe], { quoted_string: true, escape_formulas: true });
}
