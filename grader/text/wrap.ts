/** The longest line that reads well. A wider terminal leaves the rest of its lines empty. */
const MAX_COLUMNS = 120;

/**
 * Breaks a sentence between words. A word that is longer than a line has a line of its own.
 *
 * @param columns the most characters of a line
 * @param indent begins each line but the first
 */
export function wrap(text: string, columns: number, indent = ''): string[] {
  const limit = Math.min(columns, MAX_COLUMNS);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > limit) {
      lines.push(line);
      line = `${indent}${word}`;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
