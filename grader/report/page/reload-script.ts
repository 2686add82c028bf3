import { createHash } from 'node:crypto';
import type { PageScript } from './page';

/** Where a page hears that there is a newer one. */
export const EVENTS = '/events';

/** Loads a newer page, with the place and the open folds of the one before. */
const TEXT = `
const KEY = 'gradkata';
const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
for (const id of kept?.open ?? []) {
  const fold = document.getElementById(id);
  if (fold) fold.open = true;
}
if (kept) scrollTo(0, kept.place);
new EventSource('${EVENTS}').addEventListener('page', ({ data }) => {
  if (data === document.documentElement.dataset.version) return;
  const open = [...document.querySelectorAll('details[open]')].map(({ id }) => id);
  sessionStorage.setItem(KEY, JSON.stringify({ open, place: scrollY }));
  location.reload();
});
`;

/** The script of a page that is served, with its hash. */
export const RELOAD_SCRIPT: PageScript = {
  text: TEXT,
  hash: `sha256-${createHash('sha256').update(TEXT).digest('base64')}`,
  connects: 'self',
};
