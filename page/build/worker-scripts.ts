import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { withoutNode } from './without-node';

/** A file of the site, by its name. */
export type SiteFiles = Record<string, Uint8Array>;

/** Browsers that the page supports are newer than this. */
export const COMMON = {
  bundle: true,
  minify: true,
  target: 'es2022',
  platform: 'browser',
  write: false,
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** The scripts of the workers: `importScripts` needs ones that are no modules. */
export async function workerScripts(root: string, exercises: readonly string[]): Promise<SiteFiles> {
  const worker = path.join(root, 'page', 'worker');
  const common: BuildOptions = { ...COMMON, format: 'iife', plugins: [withoutNode] };
  const [judge, suites, typescript, types] = await Promise.all([
    build({ ...common, entryPoints: [path.join(worker, 'judge-worker.ts')] }),
    build({
      ...common,
      stdin: { contents: suitesScript(exercises), resolveDir: root, sourcefile: 'suites.ts', loader: 'ts' },
      alias: { '@jest/globals': path.join(worker, 'suite-globals.ts') },
      // Engines compute `**` to different last digits. This script is loaded after Math is replaced.
      supported: { 'exponent-operator': false },
    }),
    build({ ...common, entryPoints: [path.join(worker, 'typescript-script.ts')] }),
    build({ ...common, entryPoints: [path.join(worker, 'type-worker.ts')] }),
  ]);
  const textOf = ({ outputFiles = [] }: Awaited<ReturnType<typeof build>>) => outputFiles[0]?.contents as Uint8Array;
  return {
    'judge.js': textOf(judge),
    'suites.js': textOf(suites),
    'typescript.js': textOf(typescript),
    'types.js': textOf(types),
  };
}

/** `require` lets esbuild wrap each suite, so that it runs when the judge asks for it. */
function suitesScript(exercises: readonly string[]): string {
  const suites = exercises.map((id) => `'test/${id}.test.ts': () => require('./test/${id}.test.ts')`);
  return [
    `import { scope } from './page/worker/suite-api';`,
    `Object.assign(scope.gradkata, { suites: { ${suites.join(', ')} } });`,
  ].join('\n');
}
