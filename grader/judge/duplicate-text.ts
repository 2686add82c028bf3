import type { Duplicate } from '../compile/find-duplicates';

/** Lines that are named. No learner reads more. */
const MOST_LINES = 10;

/** Tells a learner that a name is declared several times, with all lines, and what JavaScript makes of it. */
export function duplicateText({ name, lines, unusedLines }: Duplicate): string {
  const times = lines.length === 2 ? 'twice' : `${lines.length} times`;
  const unused = `${unusedLines.length === 1 ? 'the one' : 'those'} in ${list(unusedLines)}`;
  // On one line, numbers do not tell them apart.
  const isClear = new Set(lines).size === lines.length;
  const use = isClear ? `JavaScript does not use ${unused}.` : 'JavaScript uses only one of them.';
  return `${name} is written ${times}, in ${list(lines)}. ${use}`;
}

/** `line 3`, or `lines 3, 5 and 9` */
function list(lines: readonly number[]): string {
  const different = [...new Set(lines)];
  if (different.length === 1) return `line ${different[0]}`;
  const named = different.slice(0, Math.min(MOST_LINES, different.length) - 1).join(', ');
  return `lines ${named}${different.length > MOST_LINES ? ', …' : ''} and ${different.at(-1)}`;
}
