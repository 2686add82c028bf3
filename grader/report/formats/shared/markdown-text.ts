import { escapeLogCommands } from '../../../text/escape-log-commands';
import { oneLine } from '../../../text/one-line';

/** Characters with a meaning in Markdown, HTML or GitHub's mathematics, and the dot of `www.`, which makes a link. */
const MARKUP = /[\\`*_{}[\]<>#|~&!$@:+=^"-]|(?<=www)\./gi;

/** Escapes all markup in a text and joins its lines, so that a heading or a cell of a table can hold it. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(MARKUP, '\\$&');
}

/** Renders a text as a block of code. The fence is longer than any in the text, so the text cannot end the block. */
export function fencedBlock(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}text\n${escapeLogCommands(text)}\n${fence}`;
}
