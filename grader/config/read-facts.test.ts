import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../../dev/testing/submissions';
import { readFacts } from './read-facts';

const root = temporaryFolder();
mkdirSync(path.join(root, 'test', 'facts'), { recursive: true });
const write = (name: string, text: string) => writeFileSync(path.join(root, 'test', 'facts', name), text);
write('01-a.json', '{ "reader": "terms" }');
write('02-b.json', '{ "reader": ');

test('an exercise has the facts of its file, and none without a file', () => {
  expect(readFacts(root, '01-a')).toEqual({ reader: 'terms' });
  expect(readFacts(root, '03-c')).toBeUndefined();
});

test('facts that cannot be read are an error that names the file', () => {
  expect(() => readFacts(root, '02-b')).toThrow(/02-b\.json cannot be read\. Restore it from the project\.$/);
});
