import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { IDS, projectWith } from '../../dev/testing/settings-project';
import { LIMITS } from '../core/limits';
import { DEFAULT_SEED } from './seed';
import { readSettings } from './settings';

// The variable would override the seeds of these tests.
const withoutSeed = () => {
  delete process.env.GRADKATA_SEED;
};
withoutSeed();
afterEach(withoutSeed);

const USUAL = {
  exercises: IDS,
  shown: IDS,
  chapters: [],
  all: IDS,
  points: {},
  hiddenTests: undefined,
  hints: true,
  limits: LIMITS,
  seed: DEFAULT_SEED,
  assignment: 'gradkata',
  csvForExcel: false,
  missing: 'empty',
  late: undefined,
};

describe('settings', () => {
  test('are the defaults without a file, and with a file that sets nothing', () => {
    expect(readSettings(projectWith())).toEqual(USUAL);
    expect(readSettings(projectWith({ $schema: './gradkata.schema.json' }))).toEqual(USUAL);
  });

  test('of the file replace the defaults', () => {
    const root = projectWith(
      {
        assignment: 'Gradients, week 3',
        missing: 'zero',
        csvForExcel: true,
        late: { due: '2026-11-20T23:59' },
        exercises: ['value', 1, '04-more'],
        points: { '01-gradf': 33.35, '04-more': 10 },
        hiddenTests: 'hidden',
        hints: false,
        seed: 7,
        limits: { fuelPerTest: 7 },
      },
      ['01-gradf.test.ts', '04-more.test.ts', 'helper.ts'],
    );
    expect(readSettings(root)).toEqual({
      assignment: 'Gradients, week 3',
      missing: 'zero',
      csvForExcel: true,
      late: { due: '2026-11-20T23:59' },
      exercises: ['01-gradf', '03-value', '04-more'],
      shown: ['01-gradf', '03-value', '04-more'],
      chapters: [],
      all: [...IDS, '04-more'],
      points: { '01-gradf': 33.35, '04-more': 10 },
      hiddenTests: path.join(root, 'hidden'),
      hints: false,
      seed: 7,
      limits: { ...LIMITS, fuelPerTest: 7 },
    });
  });

  test('may begin with a byte order mark', () => {
    expect(readSettings(projectWith('\uFEFF{"seed":7}')).seed).toBe(7);
  });

  test('are overridden by GRADKATA_SEED', () => {
    process.env.GRADKATA_SEED = '9';
    expect(readSettings(projectWith({ seed: 7 })).seed).toBe(9);
    expect(readSettings(projectWith()).seed).toBe(9);
  });
});
