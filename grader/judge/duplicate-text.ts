import type { Duplicate } from '../compile/find-duplicates';

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
  return `lines ${different.slice(0, -1).join(', ')} and ${different.at(-1)}`;
}
