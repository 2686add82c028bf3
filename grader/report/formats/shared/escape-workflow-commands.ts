/**
 * Escapes text for the log of GitHub Actions, whose runner obeys `::…` at the start of a line and `##[…]` anywhere.
 * A zero-width space, after the first colon or before the bracket, is the only change.
 */
export function escapeWorkflowCommands(text: string): string {
  return text.replace(/^(\s*:)(?=:)/gm, '$1\u200b').replaceAll('##[', '##\u200b[');
}

/** Escapes JSON of one line. `##[` occurs in its strings only, so an escape sequence keeps the value. */
export function escapeWorkflowCommandsJson(json: string): string {
  return json.replaceAll('##[', '#\\u0023[');
}
