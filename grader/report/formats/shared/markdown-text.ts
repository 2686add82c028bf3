import { oneLine } from '../../../text/one-line';
import { escapeWorkflowCommands } from './escape-workflow-commands';

/** What has a meaning in Markdown, HTML or the mathematics of GitHub. A `www.` becomes a link without any sign. */
const SIGNS = /[\\`*_{}[\]<>#|~&!$@:+=^"-]|(?<=www)\./gi;

/** Text as words in a line of Markdown, in a cell of a table, too: nothing in it is markup. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(SIGNS, '\\$&');
}

/** Text as a block of its own, as it is. The fence is longer than any in the text, so that no line of it ends the block. */
export function fencedBlock(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}text\n${escapeWorkflowCommands(text)}\n${fence}`;
}
