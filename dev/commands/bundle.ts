import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { readArguments } from '../../grader/commands/arguments';
import { type Help, NOT_RUN } from '../../grader/commands/help';
import { writeAtomically } from '../../grader/files/write-atomically';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run bundle',
  does: 'Writes engine/jax.js and engine/jax.d.ts, the library of exercise 10, from the package @jax-js/jax.',
  exits: { 0: 'the files are written', 2: NOT_RUN },
  example: 'npm run bundle',
} as const satisfies Help;

/** What `engine/library.ts` uses. */
const EXPORTS = 'defaultDevice, grad, numpy, valueAndGrad';

/** Node 20 has no such class, and the library asks of each array whether it is one. */
const FLOAT16 = 'globalThis.Float16Array ??= class Float16Array {};';

/** `npm run bundle`: puts the library of exercise 10 into one file, which learners need no package for. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  if (positionals.length > 0) throw new Error(`Expected no arguments, got "${positionals[0]}". Usage: ${HELP.usage}`);
  for (const [name, text] of Object.entries(bundledLibrary(root))) {
    writeAtomically(path.join(root, 'engine', name), text);
    process.stdout.write(`engine/${name} is written\n`);
  }
  return 0;
}

/** The code and the types of the library, by their names in `engine/`. */
export function bundledLibrary(root: string): Record<'jax.js' | 'jax.d.ts', string> {
  const folder = path.join(root, 'node_modules', '@jax-js', 'jax');
  const textOf = (...names: string[]) => readFileSync(path.join(folder, ...names), 'utf8');
  const { version } = JSON.parse(textOf('package.json')) as { version: string };
  const head = `/*!\n@jax-js/jax ${version}, put into one file by npm run bundle.\n\n${textOf('LICENSE').trim()}\n*/\n`;
  const { outputFiles } = buildSync({
    stdin: { contents: `export { ${EXPORTS} } from '@jax-js/jax';`, resolveDir: root },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    banner: { js: FLOAT16 },
    write: false,
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error('esbuild made no file.');
  return { 'jax.js': head + bundle.text, 'jax.d.ts': head + typesOf(textOf('dist', 'index.d.ts')) };
}

/** The types of the package, which are in one file as well, without what the bundle does not export. */
function typesOf(declarations: string): string {
  const names = EXPORTS.replace('numpy', 'numpy_d_exports as numpy');
  const all = /^export \{.*\};$/m;
  if (!all.test(declarations)) throw new Error('The types of @jax-js/jax have no list of exports. See typesOf.');
  return declarations.replace(all, `export { ${names} };\n`);
}
