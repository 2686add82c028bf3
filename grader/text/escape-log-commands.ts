/** `##[` of GitHub and Azure, `##vso[` of Azure, `##teamcity[`. Systems obey these anywhere in a line. */
const HASHES = /#(?=#\w*\[)/g;

/** Two colons at the start of a line. GitHub and Forgejo obey these, also behind spaces. */
const COLONS = /^(\s*:)(?=:)/gm;

/**
 * Escapes text for the log of a CI system, which obeys lines such as `::error::…` and `##vso[task.complete]`. A space
 * between two signs is the only change. A zero-width space would not do: systems in .NET compare text without it.
 */
export function escapeLogCommands(text: string): string {
  return escapeHashCommands(text).replace(COLONS, '$1 ');
}

/** Escapes the commands that are obeyed anywhere in a line, and no others. */
export function escapeHashCommands(text: string): string {
  return text.replace(HASHES, '# ');
}

/** Escapes JSON of one line. Hashes occur in its strings only, so an escape sequence keeps the value. */
export function escapeLogCommandsJson(json: string): string {
  // Most results have no hash. To look for one sign takes half the time, of 85 kB for a right answer.
  return json.includes('#') ? json.replace(HASHES, '\\u0023') : json;
}
