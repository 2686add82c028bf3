import { escapeLogCommandsJson } from '../../text/escape-log-commands';
import type { ClassFormat } from './shared/format';

/** The result document of `grader/core/result.ts`, with one submission per line, then the summary of a class. */
export const json: ClassFormat = {
  about: 'the whole result, from which every other format is made',
  of: 'class',
  extension: 'json',
  *render(results, { seed, digest }) {
    yield `{"version":2,"seed":${seed},"submissions":[`;
    let separator = '\n';
    for (const line of results.json()) {
      yield separator + escapeLogCommandsJson(line);
      separator = ',\n';
    }
    const summary = digest?.();
    yield summary ? `\n],\n"summary":${escapeLogCommandsJson(JSON.stringify(summary))}}\n` : '\n]}\n';
  },
};
