import { expect, test } from '@jest/globals';
import { escapeWorkflowCommands, escapeWorkflowCommandsJson } from './escape-workflow-commands';

test('escaped text has no line that begins with two colons, and no command inside of a line', () => {
  const text = escapeWorkflowCommands('::error::a\n  ::error::b\nc ##[error]d');
  expect(text).not.toMatch(/^\s*::/m);
  expect(text).not.toContain('##[');
  expect(text.replaceAll('\u200b', '')).toBe('::error::a\n  ::error::b\nc ##[error]d');
});

test('text without commands is not changed by escaping', () => {
  expect(escapeWorkflowCommands('a::b, # [c] ## d')).toBe('a::b, # [c] ## d');
});

test('escaped JSON has the same value without a command', () => {
  const json = escapeWorkflowCommandsJson(JSON.stringify({ text: '##[error] ###[x]' }));
  expect(json).not.toContain('##[');
  expect(JSON.parse(json)).toEqual({ text: '##[error] ###[x]' });
});
