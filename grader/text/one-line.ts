/** Text of any number of lines in one: for cells, names and attributes. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
