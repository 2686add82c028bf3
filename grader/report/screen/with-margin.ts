import { MARGIN } from './columns';

/** Sets lines of a screen in by its margin, without spaces at their ends. */
export function withMargin(lines: readonly string[]): string {
  return lines.map((line) => `${' '.repeat(MARGIN)}${line}`.trimEnd()).join('\n');
}
