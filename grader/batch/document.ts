/**
 * The result document in pieces, one submission a line: that of a class can be longer than a text may be.
 *
 * @param results the JSON of each submission, made when its turn comes
 */
export function* documentOf(seed: number, results: readonly (() => string)[]): Generator<string> {
  yield `{"version":1,"seed":${seed},"submissions":[`;
  for (const [index, json] of results.entries()) yield `${index === 0 ? '' : ','}\n${withoutCommands(json())}`;
  yield '\n]}\n';
}

/** The runner of GitHub obeys `##[…]` anywhere in a line of its log. It stands in texts only, where it can be written otherwise. */
function withoutCommands(json: string): string {
  return json.replaceAll('##[', '#\\u0023[');
}
