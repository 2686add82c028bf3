import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { layOutFiles, textsOf } from '../../dev/testing/lay-out-files';
import { temporaryFolder } from '../../dev/testing/submissions';
import { findSubmissions } from './find';

const folder = temporaryFolder();
const holding = (files: Record<string, string>) => layOutFiles(mkdtempSync(path.join(folder, 'class-')), files);
const factsAt = (where: string) =>
  findSubmissions([where]).sources.map(({ id, keys, handedIn }) => [id, keys, handedIn]);

describe('a bulk download of Blackboard', () => {
  const attempt = (login: string, day: number) => `Assignment 1_${login}_attempt_2026-11-${day}-10-11-12`;

  test('has the last attempt of each learner, with its time and the login that its text tells', async () => {
    const where = holding({
      [`${attempt('jdoe', 19)}_01-gradf.ts`]: 'an earlier attempt',
      [`${attempt('jdoe', 20)}_01-gradf.ts`]: 'of jdoe',
      [`${attempt('jdoe', 20)}_notes.pdf`]: '',
      [`${attempt('jdoe', 20)}.txt`]: 'Name: Jane Doe (jdoe)\r\nAssignment: 1\r\n',
      [`${attempt('van_der_berg', 21)}_homework.zip`]: 'of berg',
      [`${attempt('van_der_berg', 21)}.txt`]: 'Name: A (x) (van_der_berg)\n',
      [`${attempt('roe', 21)}.txt`]: 'Name: Joe Roe (roe)\n',
    });
    expect(await textsOf([where])).toEqual({
      jdoe: 'of jdoe',
      roe: expect.stringContaining('exercises/01-gradf.ts is missing.'),
      van_der_berg: 'of berg',
    });
    expect(factsAt(where)).toEqual([
      ['jdoe', { login: 'jdoe', fullName: 'Jane Doe' }, { at: '2026-11-20T10:11:12' }],
      ['roe', { login: 'roe', fullName: 'Joe Roe' }, { at: '2026-11-21T10:11:12' }],
      ['van_der_berg', { login: 'van_der_berg', fullName: 'A (x)' }, { at: '2026-11-21T10:11:12' }],
    ]);
  });

  test('without its texts leaves open how much of a name is the login', () => {
    const where = holding({ [`${attempt('van_der_berg', 20)}_01-gradf.ts`]: '', [`${attempt('jdoe', 20)}_a.zip`]: '' });
    expect(factsAt(where).map(([id, keys]) => [id, keys])).toEqual([
      ['berg', { loginEnd: 'Assignment 1_van_der_berg' }],
      ['jdoe', { loginEnd: 'Assignment 1_jdoe' }],
    ]);
  });

  test('is not believed of a text about another login, nor of a single file among those of Canvas', async () => {
    const lie = holding({
      [`${attempt('eve', 20)}_01-gradf.ts`]: '',
      [`${attempt('eve', 20)}.txt`]: 'Name: E (jdoe)\n',
    });
    expect(factsAt(lie)[0]?.[0]).toBe('eve');
    const canvas = holding({ [`evemal_1_2_${attempt('jdoe', 20)}_01-gradf.ts`]: 'x', 'doejane_3_4_01-gradf.ts': 'y' });
    expect(Object.keys(await textsOf([canvas]))).toEqual(['doejane_3_4', 'evemal_1_2']);
  });
});

describe('a bulk download of Brightspace', () => {
  test('has a folder for each time, of which the last counts', async () => {
    const where = holding({
      '39786-640693 - Jane Doe - Nov 20, 2026 1011 AM/01-gradf.ts': 'earlier',
      '39786-640693 - Jane Doe - Nov 20, 2026 1211 PM/01-gradf.ts': 'of jane',
      '5-640693 2006 - Joe - Roe - Dec 1, 2026 1205 AM/exercises/01-gradf.ts': 'of joe',
      'index.html': '',
    });
    expect(await textsOf([where])).toEqual({ '39786-640693 - Jane Doe': 'of jane', '5-640693 - Joe - Roe': 'of joe' });
    expect(factsAt(where)).toEqual([
      ['39786-640693 - Jane Doe', { fullName: 'Jane Doe' }, { at: '2026-11-20T12:11:00' }],
      ['5-640693 - Joe - Roe', { fullName: 'Joe - Roe', number: '2006' }, { at: '2026-12-01T00:05:00' }],
    ]);
  });

  test('may have files in place of folders', async () => {
    const where = holding({
      '1-2 - Jane Doe - Nov 9, 2026 1011 AM - 01-gradf.ts': 'earlier',
      '1-2 - Jane Doe - Nov 20, 2026 911 AM - 01-gradf.ts': 'of jane',
      '3-2 - Joe Roe - Nov 9, 2026 1011 AM - homework.zip': 'of joe',
    });
    expect(await textsOf([where])).toEqual({ '1-2 - Jane Doe': 'of jane', '3-2 - Joe Roe': 'of joe' });
  });
});

test('a download of Canvas tells who was late', () => {
  const where = holding({ 'doe_LATE_1_2_01-gradf.ts': '', 'roe_3_4_01-gradf.ts': '' });
  expect(factsAt(where)).toEqual([
    ['doe_1_2', { canvasUser: '1', canvasUpload: '2' }, { isLate: true }],
    ['roe_3_4', { canvasUser: '3', canvasUpload: '4' }, undefined],
  ]);
});

test('a folder of files that are called in another way is one submission, and a warning names three of them', () => {
  const names = ['answer jane.ts', 'answer joe.ts', 'answer sam.ts', 'answer zoe.ts'];
  const where = holding(Object.fromEntries(names.map((name) => [name, ''])));
  expect(findSubmissions([where]).warnings).toEqual([
    `No file in ${where} is called like an exercise, such as 01-….ts. There are: ${names.slice(0, 3).join(', ')}, …`,
  ]);
  expect(findSubmissions([holding({ 'x/y/z/01-gradf.ts': '', 'README.md': '' })]).warnings).toEqual([]);
});
