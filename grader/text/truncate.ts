/** Characters reserved for the note that counts the rest. */
const NOTE_LENGTH = 40;

/**
 * Cuts a text, and counts at its end the characters that were left out.
 *
 * @param length the most UTF-16 units of the result, 100 or more
 */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  // Half a surrogate pair cannot be written as UTF-8.
  const kept = text.slice(0, length - NOTE_LENGTH).replace(/[\ud800-\udbff]$/, '');
  return `${kept}\n… ${text.length - kept.length} more characters`;
}

/**
 * Cuts a line, and puts an ellipsis at its end.
 *
 * @param width the most characters of the result, surrogate pairs counted once
 */
export function truncateLine(line: string, width: number): string {
  // A longer piece is never needed: a character has two UTF-16 units at most.
  const characters = [...line.slice(0, 2 * width + 2)];
  return characters.length <= width ? line : `${characters.slice(0, width - 1).join('')}…`;
}
