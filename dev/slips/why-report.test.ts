import { expect, test } from '@jest/globals';
import { searchFigures } from './why-report';

test('candidates and processor time of the searches have a median and a 95th percentile', () => {
  const searches = Array.from({ length: 20 }, (_, index) => ({ tried: 20 - index, workedMs: 100.4 * (index + 1) }));
  expect(searchFigures([{ searches: searches.slice(0, 7) }, { searches: searches.slice(7) }])).toEqual([
    ['candidates for each repair found, median and 95th percentile', '11, 20'],
    ['processor time of these, in ms', '1104, 2008'],
  ]);
});

test('a run that finds no repair has no such figures', () => {
  expect(searchFigures([{ searches: [] }]).map(([, figure]) => figure)).toEqual(['-, -', '-, -']);
});
