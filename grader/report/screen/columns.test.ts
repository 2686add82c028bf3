import { expect, test } from '@jest/globals';
import { screenColumns } from './columns';

test.each([
  ['as many columns as its terminal', { isTTY: true, columns: 72 }, {}, 72],
  ['the columns of its terminal rather than those of COLUMNS', { isTTY: true, columns: 72 }, { COLUMNS: '90' }, 72],
  ['80 columns on a terminal that does not tell its own', { isTTY: true, columns: 0 }, {}, 80],
  ['40 columns on a terminal that is narrower', { isTTY: true, columns: 12 }, {}, 40],
  ['100 columns in a log', {}, {}, 100],
  ['the columns of COLUMNS in a log', {}, { COLUMNS: '64' }, 64],
  ['100 columns in a log if COLUMNS is not a width', {}, { COLUMNS: '-1' }, 100],
  ['100 columns in a log if COLUMNS is no number', {}, { COLUMNS: 'wide' }, 100],
])('a screen has %s', (_, output, environment, columns) => {
  expect(screenColumns(output, environment)).toBe(columns);
});
