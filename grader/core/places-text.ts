import type { SourceRange } from './result';

/** Where the same slip is beside the first place: `on lines 6 and 7`, `once more`; empty if it is nowhere else. */
export function placesText(places: readonly SourceRange[]): string {
  const [first, ...others] = places;
  if (others.length === 0) return '';
  const lines = [...new Set(others.map(({ line }) => line))].filter((line) => line !== first?.line);
  return lines.length === 0 ? 'once more' : `on ${listOf(lines)}`;
}

/** `line 6`, `lines 6 and 7`. */
function listOf(lines: readonly number[]): string {
  const [last] = lines.slice(-1);
  return lines.length === 1 ? `line ${last}` : `lines ${lines.slice(0, -1).join(', ')} and ${last}`;
}
