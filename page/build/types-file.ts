import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TypeLibrary } from '../../grader/compile/type-checker';
import type { SiteParts } from './site-parts';

/** A library that another one includes. */
const REFERENCE = /^\/\/\/ <reference lib="([\w.]+)" \/>/gm;

/** What TypeScript reads in the page beside the learner's files: tsconfig.json, its libraries, and `engine/`. */
export function typesFile(root: string, { engine }: Pick<SiteParts, 'engine'>): TypeLibrary {
  const { compilerOptions } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8'));
  const typed = engine.filter((name) => name.endsWith('.ts'));
  return {
    options: compilerOptions,
    libraries: librariesFrom(compilerOptions.lib),
    engine: Object.fromEntries(
      typed.map((name) => [`engine/${name}`, readFileSync(path.join(root, 'engine', name), 'utf8')]),
    ),
  };
}

/** The texts of these libraries and of all that they include. */
function librariesFrom(names: readonly string[]): Record<string, string> {
  const folder = path.dirname(require.resolve('typescript'));
  const texts: Record<string, string> = {};
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const file = `lib.${name}.d.ts`;
    if (file in texts) continue;
    const text = readFileSync(path.join(folder, file), 'utf8');
    texts[file] = text;
    for (const [, other = ''] of text.matchAll(REFERENCE)) open.push(other);
  }
  return texts;
}
