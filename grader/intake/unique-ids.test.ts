import { expect, test } from '@jest/globals';
import { uniqueIds } from './unique-ids';

const idsOf = (...ids: string[]) =>
  uniqueIds(ids.map((id) => ({ kind: 'path' as const, id, where: `/class/${id}` }))).map(({ id }) => id);

test.each([
  ['in other case', ['alice', 'Alice'], ['alice', 'Alice-2']],
  ['with composed and decomposed accents', ['Zo\u00eb', 'Zoe\u0308'], ['Zo\u00eb', 'Zoe\u0308-2']],
  ['by different paths', ['alice', 'alice', 'alice'], ['alice', 'alice-2', 'alice-3']],
  ['with a device of Windows', ['nul', '_NUL'], ['nul', '_NUL-2']],
  ['with signs that files cannot have', ['a:b', 'a*b'], ['a:b', 'a*b-2']],
])('a second submission of a name gets a number: %s', (_, names, ids) => {
  expect(idsOf(...names)).toEqual(ids);
});

test('a number does not make the name of another submission', () => {
  expect(idsOf('alice', 'Alice', 'alice-2')).toEqual(['alice', 'Alice-3', 'alice-2']);
});

test('a name that only looks like another one does not take its row, also if it comes first', () => {
  expect(idsOf(' alice', 'alice', 'bob ', 'bob', '\u200b\u674e', '\u674e')).toEqual([
    'alice-2',
    'alice',
    'bob-2',
    'bob',
    '?\u674e',
    '\u674e',
  ]);
});

test('an id is one line that can be seen', () => {
  expect(idsOf('a\nb', 'a  b', '\u00a0', '\u001b[31mred', '__proto__')).toEqual([
    'a?b',
    'a b',
    '_',
    'red',
    '__proto__',
  ]);
});
