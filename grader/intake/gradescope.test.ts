import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { layOutFiles } from '../../dev/testing/lay-out-files';
import { outside } from '../../dev/testing/outside';
import { temporaryFolder } from '../../dev/testing/submissions';

const { findSubmissions } = outside<typeof import('./find')>('grader/intake/find');

const folder = temporaryFolder();
const holding = (files: Record<string, string>) => layOutFiles(mkdtempSync(path.join(folder, 'export-')), files);

const METADATA = `---
submission_1001:
  :submitters:
  - :name: Jane Doe
    :sid: '007'
    :email: jane@x.org
  - :name: Joe Roe
    :email: joe@x.org
  :created_at: 2026-11-20 10:11:12.345000000 Z
  :score: 88.0
  :results: !ruby/object:Results
    tests:
    - output: "a: [b"
      :submitters: forged
    text: |
      :submitters: forged
  :history: []
submission_1002:
  :created_at: 2026-11-21 09:00:00 -08:00
  :submitters:
  - :name: Ann Poe
`;

test('each submitter of a group has a submission, by number, else by mail, else by the folder', () => {
  const where = holding({
    'submission_1001/01-gradf.ts': 'of two',
    'submission_1002/01-gradf.ts': 'of ann',
    'submission_1003/01-gradf.ts': 'of nobody',
    'submission_metadata.yml': METADATA,
  });
  const { sources } = findSubmissions([where]);
  expect(sources.map(({ id, keys, handedIn, where }) => [id, keys, handedIn?.at, path.basename(where)])).toEqual([
    ['007', { fullName: 'Jane Doe', number: '007', email: 'jane@x.org' }, '2026-11-20T10:11:12Z', 'submission_1001'],
    ['joe@x.org', { fullName: 'Joe Roe', email: 'joe@x.org' }, '2026-11-20T10:11:12Z', 'submission_1001'],
    ['submission_1002', { fullName: 'Ann Poe' }, '2026-11-21T09:00:00-08:00', 'submission_1002'],
    ['submission_1003', undefined, undefined, 'submission_1003'],
  ]);
});

test('a file that is no YAML is an error in one line', () => {
  const where = holding({ 'submission_1/01-gradf.ts': '', 'submission_metadata.yml': 'a: [b' });
  expect(() => findSubmissions([where])).toThrow(/submission_metadata\.yml cannot be read as YAML: [^\n]+$/);
});
