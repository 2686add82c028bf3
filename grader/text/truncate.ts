/** Room for the note, whatever number stands in it. */
const NOTE = 40;

/** A text of at most so many characters (UTF-16 units, 100 or more). What is left out is counted at its end. */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  // Half a character at the end would make a file that is no valid UTF-8.
  const kept = text.slice(0, length - NOTE).replace(/[\ud800-\udbff]$/, '');
  return `${kept}\n… ${text.length - kept.length} more characters`;
}
