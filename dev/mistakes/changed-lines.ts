/**
 * The lines of a wrong text that a right one does not have. Where lines are missing, those around the gap.
 */
export function changedLines(right: string, wrong: string): number[] {
  const [rightLines, wrongLines] = [linesOf(right), linesOf(wrong)];
  const known = new Set(rightLines);
  const changed = wrongLines.flatMap((line, index) => (known.has(line) ? [] : index + 1));
  if (changed.length > 0) return changed;
  // A completed mistake begins with an empty line, in place of its imports.
  const rest = wrongLines[0] === '' ? wrongLines.slice(1) : wrongLines;
  const before = wrongLines.length - rest.length;
  const gap = rightLines.findIndex((line, index) => line !== rest[index]);
  return gap < 0 ? [] : [before + gap, before + gap + 1];
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}
