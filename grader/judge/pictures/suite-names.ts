import type { LoggedEvent, LoggedNode } from './call-log';

/** The beginning of the label of a gradient: `logits[0]` of `logits[0].grad`. */
const NAME_OF_GRADIENT = /^(\S+)\.grad\b/;

/**
 * What a suite calls the Values whose gradients it read: it compares them under labels such as `logits[0].grad`.
 *
 * @param end the index of one of these comparisons
 */
export function suiteNames(events: readonly LoggedEvent[], end: number): ReadonlyMap<LoggedNode, string> {
  const isComparison = (index: number) => 'label' in (events[index] ?? {});
  let first = end;
  while (isComparison(first - 1)) first -= 1;
  let last = end;
  while (isComparison(last + 1)) last += 1;
  const names = events.slice(first, last + 1).flatMap((event) => {
    const name = 'label' in event && NAME_OF_GRADIENT.exec(event.label)?.[1];
    return name || [];
  });
  const read = events.slice(0, first).flatMap((event) => ('key' in event && event.key === 'grad' ? event.node : []));
  const named = names.length > 0 && read.length >= names.length ? read.slice(-names.length) : [];
  return new Map(named.map((node, index) => [node, names[index] as string]));
}
