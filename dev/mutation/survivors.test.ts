import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from '../testing/root';
import { EQUIVALENTS } from './equivalents';
import { compareSurvivors, type Equivalent, type Report } from './survivors';

const FILE = 'solutions/01-gradf.ts';
const LINE = 'return a * 2;';

const reportOf = (status: string): Report => ({
  files: {
    [FILE]: {
      source: `function g(a) {\n  ${LINE}\n}\n`,
      mutants: [
        { replacement: '{}', status: 'Killed', location: at(1, 15, 3, 2) },
        { replacement: 'a / 2', status, location: at(2, 10, 2, 15) },
      ],
    },
  },
});

const at = (line: number, column: number, endLine: number, endColumn: number) => ({
  start: { line, column },
  end: { line: endLine, column: endColumn },
});

const equivalent: Equivalent = { file: FILE, line: LINE, replacement: 'a / 2', reason: 'a is zero' };

describe('the survivors of a mutation run', () => {
  test('are accepted if all mutants are killed or named as equivalent', () => {
    expect(compareSurvivors(reportOf('Killed'), [])).toEqual({
      tallies: [{ file: FILE, mutants: 2, killed: 2, survived: 0, named: 0 }],
      troubles: [],
    });
    expect(compareSurvivors(reportOf('Survived'), [equivalent])).toEqual({
      tallies: [{ file: FILE, mutants: 2, killed: 1, survived: 1, named: 1 }],
      troubles: [],
    });
  });

  test('are reported with location and change if they are not named', () => {
    const survivor = `${FILE}:2:10: "a * 2" as a / 2`;
    const others = [
      { ...equivalent, file: 'solutions/02-x.ts' },
      { ...equivalent, line: 'a * 2' },
      { ...equivalent, replacement: 'a + 2' },
    ];
    expect(compareSurvivors(reportOf('Survived'), others).troubles).toEqual([
      `${survivor} survived. Kill it with a test, or name it in the equivalents.`,
      ...others.map(() => expect.stringMatching(/no mutant survived/)),
    ]);
    expect(compareSurvivors(reportOf('Timeout'), []).troubles[0]).toContain(`${survivor} ended as Timeout.`);
  });

  test('are reported if a mutant is named as equivalent, but was killed', () => {
    expect(compareSurvivors(reportOf('Killed'), [equivalent]).troubles).toEqual([
      `${FILE}: no mutant survived that writes a / 2 into "${LINE}". Remove it from the equivalents.`,
    ]);
  });
});

test('each equivalent names a line of the solutions and a reason', () => {
  const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
  const lines = (file: string) => read(file).split(/\r?\n/);
  expect(EQUIVALENTS.filter(({ file, line }) => !lines(file).some((text) => text.trim() === line))).toEqual([]);
  expect(EQUIVALENTS.filter(({ reason }) => reason.trim() === '')).toEqual([]);
});
