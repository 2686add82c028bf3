/** Characters kept free for the note about the rest. */
const NOTE_LENGTH = 40;

/**
 * Cuts a text, and counts at its end what was left out.
 *
 * @param length the most UTF-16 units of the result, 100 or more
 */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  // Half a surrogate pair cannot be written as UTF-8.
  const kept = text.slice(0, length - NOTE_LENGTH).replace(/[\ud800-\udbff]$/, '');
  return `${kept}\n… ${text.length - kept.length} more characters`;
}
