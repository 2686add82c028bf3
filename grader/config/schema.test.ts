import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from '../../dev/testing/root';
import { LIMITS } from '../core/limits';
import { describeRule, type Rule } from './describe-rule';
import { readSettings, type Settings } from './settings';
import { findBadSetting } from './validate';

interface Setting extends Rule {
  description: string;
  default?: unknown;
  properties?: Record<string, Setting>;
}

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const schema = JSON.parse(read('gradkata.schema.json')) as Required<Pick<Setting, 'properties'>>;
const limits = schema.properties.limits?.properties ?? {};
const settings = Object.entries(schema.properties).filter(([key]) => key !== '$schema');

describe('the schema', () => {
  test.each(settings.filter(([, setting]) => 'default' in setting))(
    'gives the default of %s that the code uses',
    (key, setting) => {
      // The variable would override the default seed.
      delete process.env.GRADKATA_SEED;
      const usual = readSettings(ROOT);
      const value = key === 'limits' ? {} : usual[key as keyof Settings];
      expect(setting.default).toEqual(value);
    },
  );

  test('has every limit with its default, which is an allowed value', () => {
    expect(Object.fromEntries(Object.entries(limits).map(([key, limit]) => [key, limit.default]))).toEqual(LIMITS);
    for (const [key, { minimum = Infinity, maximum = -Infinity, multipleOf = 1 }] of Object.entries(limits)) {
      const usual = LIMITS[key as keyof typeof LIMITS];
      expect(usual).toBeGreaterThanOrEqual(minimum);
      expect(usual).toBeLessThanOrEqual(maximum);
      expect(usual % multipleOf).toBe(0);
    }
  });
});

describe('docs/settings.md', () => {
  const page = read('docs/settings.md');
  const rows = page
    .split('\n')
    .filter((line) => /^\| `/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const all = [
    ...settings.filter(([key]) => key !== 'limits'),
    ...Object.entries(limits).map(([key, limit]) => [`limits.${key}`, limit] as const),
  ];

  test('has a row for every setting, in the order of the schema, and for no other', () => {
    expect(rows.map(([, name]) => name)).toEqual(all.map(([key]) => `\`${key}\``));
  });

  test.each(all)('has the allowed values, the default and the description of %s', (key, setting) => {
    const [, , allowed, usual, about] = rows.find(([, name]) => name === `\`${key}\``) ?? [];
    expect(allowed).toBe(describeRule(setting).replace(/ such as (.*)$/, ' such as `$1`'));
    expect(usual).toBe('default' in setting ? `\`${JSON.stringify(setting.default)}\`` : '');
    expect(about).toBe(setting.description);
  });

  test('shows settings that are allowed', () => {
    const shown = JSON.parse(page.split('```json\n')[1]?.split('```')[0] ?? '') as object;
    expect(Object.keys(shown).length).toBeGreaterThan(5);
    expect(findBadSetting(ROOT, shown)).toBeNull();
  });
});
