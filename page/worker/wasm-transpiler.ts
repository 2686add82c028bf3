import visitorKeys from 'oxc-parser/src-js/generated/visit/keys.js';
import { wrap } from 'oxc-parser/src-js/wrap.js';
import { type Oxc, oxcTranspiler } from '../../grader/compile/oxc-transpiler';
import type { Transpiler } from '../../grader/compile/transpiler';
import { loadOxc } from './load-oxc';

/** What the two modules export. */
interface ParserExports {
  parseSync(...args: Parameters<Oxc['parse']>): Parameters<typeof wrap>[0];
}
interface TransformExports {
  transformSync: Oxc['transform'];
}

/**
 * The transpiler of the page: oxc as WebAssembly.
 *
 * @param compiled the two modules
 * @param byTypeScript loads TypeScript, which few files need
 */
export async function wasmTranspiler(
  compiled: { parser: WebAssembly.Module; transform: WebAssembly.Module },
  byTypeScript: () => typeof import('../../grader/compile/by-typescript'),
): Promise<Transpiler> {
  const [parser, transform] = await Promise.all([
    loadOxc<ParserExports>(compiled.parser),
    loadOxc<TransformExports>(compiled.transform),
  ]);
  return {
    ...oxcTranspiler({
      visitorKeys,
      parse: (...args) => wrap(parser.parseSync(...args)),
      transform: (...args) => transform.transformSync(...args),
    }),
    transformRare: (file, source) => byTypeScript().transformRare(file, source),
    regularExpressions: (source) => byTypeScript().regularExpressions(source),
  };
}
