import type { Markup } from '../../grader/report/page/html';

/**
 * An element of index.html.
 *
 * @throws Error if the page lacks it
 */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html lacks #${id}.`);
  return found;
}

/** What was shown last, by its element. */
const shown = new WeakMap<Element, string>();

/** Shows markup, in which every text of a learner is escaped. Open folds stay open, and the focus stays where it is. */
export function show(parent: HTMLElement, { text }: Markup): void {
  if (shown.get(parent) === text) return;
  shown.set(parent, text);
  const open = [...parent.querySelectorAll('details[open]')].map(({ id }) => id);
  const focused = parent.contains(document.activeElement) ? document.activeElement : null;
  const href = focused?.getAttribute('href');
  parent.innerHTML = text;
  for (const id of open) parent.querySelector(`details[id="${id}"]`)?.setAttribute('open', '');
  if (href) parent.querySelector<HTMLElement>(`a[href="${href}"]`)?.focus();
}
