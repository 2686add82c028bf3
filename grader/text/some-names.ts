/** Names of one kind that are listed. */
const MAX_LISTED = 20;

/** Lists names, with an ellipsis for those that are too many. */
export function someNames(names: readonly string[]): string {
  return `${names.slice(0, MAX_LISTED).join(', ')}${names.length > MAX_LISTED ? ', …' : ''}`;
}
