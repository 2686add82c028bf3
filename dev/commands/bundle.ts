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

/**
 * Texts that were hashed before: hashing one makes `value * factor + sum` of a hash `value`. The library compiles each
 * expression under a hash, which it computes letter by letter with BigInt.
 */
export const TEXT_HASH = `
const textHashes = new Map();
function textHash(text) {
  let known = textHashes.get(text);
  if (!known) {
    known = { factor: 1n, sum: 0n };
    const add = (number) => {
      known.factor = known.factor * 873192869n % 3189051996290219n;
      known.sum = (known.sum * 873192869n + BigInt(number)) % 3189051996290219n;
    };
    add(text.length);
    for (let index = 0; index < text.length; index += 1) add(199 + text.charCodeAt(index));
    textHashes.set(text, known);
  }
  return known;
}
`.trim();

/** How the package hashes a text and a number, made small. */
const BY_LETTER = new RegExp(
  String.raw`if\(typeof (\w+)=="string"\)\{this\.(#\w+)\(BigInt\(\1\.length\)\);` +
    String.raw`for\(let (\w+)=0;\3<\1\.length;\3\+\+\)this\.\2\(BigInt\(199\+\1\.charCodeAt\(\3\)\)\)\}else`,
);
const STEP = /=873192869n,(\w+)=3189051996290219n;this\.value=\(this\.value\*\w+\+\w+\)%\1\}/;

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
    banner: { js: `${FLOAT16}\n${TEXT_HASH}` },
    write: false,
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error('esbuild made no file.');
  return { 'jax.js': head + withTextHashes(bundle.text), 'jax.d.ts': head + typesOf(textOf('dist', 'index.d.ts')) };
}

/**
 * The same hashes from the kept sum of each text. Grading a solution of exercise 10 takes 260 ms in place of 330.
 *
 * @throws Error if the package hashes otherwise
 */
function withTextHashes(code: string): string {
  if (!BY_LETTER.test(code) || !STEP.test(code))
    throw new Error('The package @jax-js/jax hashes texts in another way. See TEXT_HASH.');
  return code.replace(
    BY_LETTER,
    'if(typeof $1=="string"){let{factor:m,sum:s}=textHash($1);this.value=(this.value*m+s)%3189051996290219n}else',
  );
}

/** The types of the package, which are in one file as well, without what the bundle does not export. */
function typesOf(declarations: string): string {
  const names = EXPORTS.replace('numpy', 'numpy_d_exports as numpy');
  const all = /^export \{.*\};$/m;
  if (!all.test(declarations)) throw new Error('The types of @jax-js/jax have no list of exports. See typesOf.');
  return declarations.replace(all, `export { ${names} };\n`);
}
