/** The width of a log or a file, which have none of their own. */
const LOG_COLUMNS = 100;

/** The width of a terminal that does not tell it. */
const TERMINAL_COLUMNS = 80;

/** Narrower terminals get lines of this width, which they break themselves. */
const MIN_COLUMNS = 40;

/** The empty columns of a screen on each side. */
export const MARGIN = 2;

/** Where a screen is printed: what of a stream of Node tells its width. */
interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** The columns of the screen: those of the terminal, or of `COLUMNS` in a log or a file. */
export function screenColumns(output: Output = process.stdout, environment: NodeJS.ProcessEnv = process.env): number {
  const usual = output.isTTY ? TERMINAL_COLUMNS : LOG_COLUMNS;
  const columns = (output.isTTY && output.columns) || Number(environment.COLUMNS) || usual;
  return Math.max(MIN_COLUMNS, Number.isInteger(columns) && columns > 0 ? columns : usual);
}
