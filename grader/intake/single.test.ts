import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { command } from '../../dev/testing/command';
import { layOut, temporaryFolder } from '../../dev/testing/submissions';
import type { ResultDocument } from '../core/result';
import { singleSubmission } from './single';

const folder = temporaryFolder();

describe('--one', () => {
  test('makes one submission of a folder that could be taken for several', () => {
    const trick = path.join(folder, 'trick');
    mkdirSync(trick);
    const right = layOut(folder, 'right', {});
    for (const name of ['a', 'b']) cpSync(right, path.join(trick, name), { recursive: true });
    const several = JSON.parse(command('grade', [trick]).stdout) as ResultDocument;
    expect(several.submissions.map(({ id }) => id)).toEqual(['a', 'b']);
    const one = JSON.parse(command('grade', [trick, '--one']).stdout) as ResultDocument;
    expect(one.submissions).toMatchObject([{ id: 'trick', score: 0 }]);
    expect(one.submissions[0]?.exercises[0]?.message).toMatch(/^There are several 01-gradf\.ts: /);
  });

  test('takes an empty folder, and one path only', () => {
    const empty = path.join(folder, 'empty');
    mkdirSync(empty);
    expect(singleSubmission([empty])).toEqual([{ kind: 'path', id: 'empty', where: empty }]);
    expect(() => singleSubmission([empty, folder])).toThrow(/^Expected one submission with --one, got 2\./);
    expect(() => singleSubmission([path.join(folder, 'none')])).toThrow(/^There is nothing at .*none\./);
  });
});
