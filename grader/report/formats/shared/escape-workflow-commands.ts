/**
 * Text that the runner of GitHub does not obey, should the document be printed into its log: it obeys `::…` at the beginning of a line,
 * and `##[…]` anywhere. A space without width, after the first colon or before the bracket, is all that changes.
 */
export function escapeWorkflowCommands(text: string): string {
  return text.replace(/^(\s*:)(?=:)/gm, '$1\u200b').replaceAll('##[', '##\u200b[');
}

/** The same for JSON of one line, where `##[` stands in texts only and can be written otherwise. */
export function escapeWorkflowCommandsJson(json: string): string {
  return json.replaceAll('##[', '#\\u0023[');
}
