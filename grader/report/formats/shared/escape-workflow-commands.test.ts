import { expect, test } from '@jest/globals';
import { escapeWorkflowCommands, escapeWorkflowCommandsJson } from './escape-workflow-commands';

test('no line begins with two colons, and no command stands inside of one', () => {
  const text = escapeWorkflowCommands('::error::a\n  ::error::b\nc ##[error]d');
  expect(text).not.toMatch(/^\s*::/m);
  expect(text).not.toContain('##[');
  expect(text.replaceAll('\u200b', '')).toBe('::error::a\n  ::error::b\nc ##[error]d');
});

test('text without commands stays as it is', () => {
  expect(escapeWorkflowCommands('a::b, # [c] ## d')).toBe('a::b, # [c] ## d');
});

test('JSON says the same without the command', () => {
  const json = escapeWorkflowCommandsJson(JSON.stringify({ text: '##[error] ###[x]' }));
  expect(json).not.toContain('##[');
  expect(JSON.parse(json)).toEqual({ text: '##[error] ###[x]' });
});
