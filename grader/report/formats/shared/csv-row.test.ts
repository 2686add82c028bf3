import { expect, test } from '@jest/globals';
import { csvRow } from './csv-row';

test.each([
  ['=1+1', `"'=1+1"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['a;=1+1; @b;c', `"a;'=1+1;' @b;c"`],
  ['a"b', '"a""b"'],
  ['##vso[a]', '"# #vso[a]"'],
])('the text %j has no formula for a spreadsheet and no command for a log, as %s', (text, cell) => {
  expect(csvRow([text, -1])).toBe(`${cell},-1\n`);
});
