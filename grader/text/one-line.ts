/** Puts a text into one line, for cells, names and attributes. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
