import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { layOut, temporaryFolder } from '../../dev/testing/submissions';
import { LIMITS } from '../core/limits';
import { findSubmissions } from './find';
import { openSubmission, type SubmissionSource } from './open';
import { singleSubmission } from './single';

const folder = temporaryFolder();

describe('--one', () => {
  test('makes one submission of a folder that could be taken for several', async () => {
    const trick = path.join(folder, 'trick');
    mkdirSync(trick);
    const right = layOut(folder, 'right', {});
    for (const name of ['a', 'b']) cpSync(right, path.join(trick, name), { recursive: true });
    expect(findSubmissions([trick]).sources.map(({ id }) => id)).toEqual(['a', 'b']);
    const sources = singleSubmission([trick]);
    expect(sources.map(({ id }) => id)).toEqual(['trick']);
    const submission = await openSubmission(sources[0] as SubmissionSource, ['01-gradf'], LIMITS);
    expect(() => submission.read('01-gradf.ts')).toThrow(/^There are several 01-gradf\.ts: /);
  });

  test('makes the name of the submission plain', () => {
    const odd = path.join(folder, 'ali\u200bce\u202e');
    mkdirSync(odd);
    expect(singleSubmission([odd])).toEqual([{ kind: 'path', id: 'ali?ce?', where: odd, given: path.basename(odd) }]);
  });

  test('takes an empty folder, and one path only', () => {
    const empty = path.join(folder, 'empty');
    mkdirSync(empty);
    expect(singleSubmission([empty])).toEqual([{ kind: 'path', id: 'empty', where: empty }]);
    expect(() => singleSubmission([empty, folder])).toThrow(/^Expected one submission with --one, got 2\./);
    expect(() => singleSubmission([path.join(folder, 'none')])).toThrow(/^There is nothing at .*none\./);
  });
});
