import { createHash } from 'node:crypto';
import type { PageScript } from '../page';

/** Rows that are shown at once. A browser takes seconds to lay out thousands each time that they are sorted. */
export const ROWS_SHOWN = 200;

/** Sorts and filters the table of learners. It is JavaScript of a browser, in which nothing else runs. */
const TEXT = `
const table = document.getElementById('learners');
const body = table.tBodies[0];
let rows = [...body.rows];
const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
const order = new Intl.Collator('en', { numeric: true });
const [filter, count, all] = ['filter', 'count', 'all'].map((id) => document.getElementById(id));
let most = ${ROWS_SHOWN};
function show() {
  const wanted = filter.value.trim().toLowerCase();
  let found = 0;
  for (const row of rows) {
    const isFound = texts.get(row).includes(wanted);
    if (isFound) found += 1;
    row.hidden = !isFound || found > most;
  }
  count.textContent = Math.min(found, most) + ' of ' + found + ' shown';
  all.hidden = found <= most;
}
for (const button of table.tHead.querySelectorAll('button')) {
  button.addEventListener('click', () => {
    const head = button.parentElement;
    const isDown = head.getAttribute('aria-sort') === 'ascending';
    for (const other of head.parentElement.children) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
    const keyed = rows.map((row) => {
      const text = row.cells[head.cellIndex].textContent;
      return { row, text, number: text === '' ? -1 : Number(text) };
    });
    const isNumeric = keyed.every(({ number }) => !Number.isNaN(number));
    const sign = isDown ? -1 : 1;
    keyed.sort((a, b) => sign * (isNumeric ? a.number - b.number : order.compare(a.text, b.text)));
    rows = keyed.map(({ row }) => row);
    show();
    body.replaceChildren(...rows);
  });
}
filter.addEventListener('input', show);
all.addEventListener('click', () => {
  most = rows.length;
  show();
});
show();
document.getElementById('tools').hidden = false;
`;

/** The script with its hash, by which the policy of the page allows it and no other. */
export const CLASS_SCRIPT: PageScript = {
  text: TEXT,
  hash: `sha256-${createHash('sha256').update(TEXT).digest('base64')}`,
};
