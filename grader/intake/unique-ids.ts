import { safeNameKey } from '../files/safe-name';
import { oneLine } from '../text/one-line';
import { plainLine } from '../text/plain';
import type { SubmissionSource } from './open';

/**
 * Gives submissions ids that are one line without control characters, and share no file name on any system: a second
 * `alice`, `Alice` for example, gets a number. It does not become `alice-2` if that is another submission. A name that
 * is shown as it is keeps it, with anything before it: a folder called ` alice` must not take the row of `alice`.
 */
export function uniqueIds(sources: readonly SubmissionSource[]): SubmissionSource[] {
  const shown = sources.map(({ id }) => oneLine(plainLine(id)) || '_');
  const isChanged = (at: number) => shown[at] !== sources[at]?.id;
  const given = new Set(shown.map(safeNameKey));
  const taken = new Set<string>();
  const ids: string[] = [];
  for (const at of [...shown.keys()].sort((one, other) => Number(isChanged(one)) - Number(isChanged(other)))) {
    const id = shown[at] as string;
    let own = id;
    for (let count = 2; taken.has(safeNameKey(own)); count += 1) {
      const next = `${id}-${count}`;
      if (!given.has(safeNameKey(next))) own = next;
    }
    taken.add(safeNameKey(own));
    ids[at] = own;
  }
  return sources.map((one, at) => {
    const id = ids[at] as string;
    return id === one.id ? one : { ...one, id, given: one.id };
  });
}
