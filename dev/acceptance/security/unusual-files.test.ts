import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findSubmissions } from '../../../grader/intake/find';
import { makeFifo } from '../../testing/fifo';
import { gradeAll } from '../../testing/grade-all';
import { layOutFiles, textsOf } from '../../testing/lay-out-files';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { exerciseOf, type Files, temporaryFolder } from '../../testing/submissions';

const GRADF = '01-gradf.ts';

describe('what is only unusual is graded as usual', () => {
  const solution = readFileSync(path.join(ROOT, 'solutions', GRADF), 'utf8');
  const unusual: Record<string, Files> = {
    'line ends of Windows': { [GRADF]: solution.replaceAll('\n', '\r\n') },
    'line ends of old': { [GRADF]: solution.replaceAll('\n', '\r') },
    'a mark at the beginning': { [GRADF]: `\uFEFF${solution}` },
    'UTF-16': { [GRADF]: Buffer.from(`\uFEFF${solution}`, 'utf16le') },
    'a level too deep': { [GRADF]: null, [`mine/${GRADF}`]: solution },
    'at the top': Object.fromEntries(
      readdirSync(path.join(ROOT, 'solutions')).flatMap((file) => [
        [file, null],
        [`../${file}`, readFileSync(path.join(ROOT, 'solutions', file))],
      ]),
    ),
    'in two folders': { [GRADF]: null, [`../${GRADF}`]: solution },
    'a large comment': { [GRADF]: `${solution}\n/* ${'x'.repeat(60_000)} */` },
  };
  const results = once(() => gradeAll(unusual));

  const MISPLACED = ['a level too deep', 'in two folders'];

  test.each(Object.keys(unusual).filter((id) => !MISPLACED.includes(id)))('a file with %s has full marks', (id) => {
    expect(results().get(id)).toMatchObject({ score: 100, status: 'pass' });
  });

  test('a file beside the folder of the exercises is missing, and its message says where it was found', () => {
    expect(exerciseOf(results().get('in two folders'), '01-gradf').message).toContain(
      'There is 01-gradf.ts: did you mean that? Put it at exercises/01-gradf.ts.',
    );
  });

  test('a file in a folder too deep is missing, and its message says where it was found', () => {
    expect(exerciseOf(results().get('a level too deep'), '01-gradf').message).toContain(
      'There is exercises/mine/01-gradf.ts: did you mean that? Put it at exercises/01-gradf.ts.',
    );
  });
});

// Windows has no pipes among its files.
const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('a pipe among submissions is skipped and listed, or refused, and is not opened', async () => {
  const where = layOutFiles(temporaryFolder(), { 'alice/01-gradf.ts': 'of alice', 'bob/x': '', 'dave.ts': '' });
  makeFifo(path.join(where, 'fifo.zip'));
  makeFifo(path.join(where, 'bob', '01-gradf.ts'));
  expect(findSubmissions([where]).skipped).toEqual(['dave.ts', 'fifo.zip']);
  expect(await textsOf([where])).toEqual({ alice: 'of alice', bob: expect.stringContaining('is no ordinary file') });
});

onUnix('what a comment names is not opened: a pipe as a source map, or as a file to refer to', () => {
  const pipe = path.join(temporaryFolder(), 'pipe');
  makeFifo(pipe);
  const rare = 'const keep = (..._: unknown[]) => {};\nclass Kept {\n  @keep\n  method() {}\n}\n';
  const comments = [
    `/// <reference path="${pipe}" />`,
    '/** @jest-environment ./none */',
    '// @ts-nocheck',
    '/* @jsx h */',
  ];
  const end = `//# sourceMappingURL=${pipe}\n//# sourceURL=${pipe}\n`;
  const text = `${comments.join('\n')}\n${readFileSync(path.join(ROOT, 'solutions', GRADF), 'utf8')}\n${rare}${end}`;
  expect(gradeAll({ commented: { [GRADF]: text } }).get('commented')).toMatchObject({ score: 100, status: 'pass' });
});
