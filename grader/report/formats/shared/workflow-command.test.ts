import { expect, test } from '@jest/globals';
import { withoutCommands, workflowCommand } from './workflow-command';

test('a command is one line, even if message and properties contain line feeds and commands', () => {
  expect(
    workflowCommand('error', { file: 'a,b:c.ts', line: 3, title: '100%\n::x' }, 'one\r\n::error::100%: two, three'),
  ).toBe('::error file=a%2Cb%3Ac.ts,line=3,title=100%25 %3A%3Ax::one%0D%0A::error::100%25: two, three\n');
});

test('undefined properties of a command are left out', () => {
  expect(workflowCommand('notice', { file: undefined }, 'Points')).toBe('::notice::Points\n');
  expect(workflowCommand('notice', { title: 'a', file: undefined }, 'Points')).toBe('::notice title=a::Points\n');
});

test('a text is enclosed in tokens that it does not contain, and that are the same each time', () => {
  const text = withoutCommands('::error::a');
  const [, token] = /^::stop-commands::([0-9a-f]{64})\n::error::a\n::\1::\n$/.exec(text) ?? [];
  expect(token).toBeDefined();
  expect(withoutCommands('::error::a')).toBe(text);
  expect(withoutCommands(`::${token}::\n::error::a`)).not.toContain(`::stop-commands::${token}`);
});
