import { describe, expect, test } from '@jest/globals';
import { escapeHashCommands, escapeLogCommands, escapeLogCommandsJson } from './escape-log-commands';

describe('escaped text', () => {
  test.each([
    ['::error::a', ': :error::a'],
    ['a\n \t::error::b', 'a\n \t: :error::b'],
    ['a ##[error]b', 'a # #[error]b'],
    ['##vso[task.complete result=Succeeded;]', '# #vso[task.complete result=Succeeded;]'],
    ["##teamcity[buildStatus status='SUCCESS']", "# #teamcity[buildStatus status='SUCCESS']"],
    ['###[x]', '## #[x]'],
  ])('has no command to the log of a CI system: %j', (text, escaped) => {
    expect(escapeLogCommands(text)).toBe(escaped);
    expect(escapeLogCommands(escaped)).toBe(escaped);
  });

  test('without commands is not changed', () => {
    const text = 'a::b, # [c] ## d, ##e f[0], #[g] : :h';
    expect(escapeLogCommands(text)).toBe(text);
  });

  test('keeps colons if only commands with hashes are escaped', () => {
    expect(escapeHashCommands('::error::a ##vso[b]')).toBe('::error::a # #vso[b]');
  });
});

test('escaped JSON has the same value without a command', () => {
  const value = { text: '##[error] ###[x] ##vso[task.complete]' };
  const json = escapeLogCommandsJson(JSON.stringify(value));
  expect(json).not.toMatch(/##\w*\[/);
  expect(JSON.parse(json)).toEqual(value);
});
