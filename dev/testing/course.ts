import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkout, solveAll } from './checkout';
import { ROOT } from './root';
import { temporaryFolder } from './submissions';

/** A copy of the project with the settings of a course. Its hidden tests are outside of the copy. */
export interface CourseProject {
  folder: string;
  hidden: string;
  /** Writes the settings, with the relative path of the hidden tests. */
  settle(settings?: object): void;
}

/**
 * @param suites texts of the hidden tests, by file name
 * @param folder a copy of the project
 */
export function courseProject(suites: Record<string, string>, folder = checkout()): CourseProject {
  solveAll(folder);
  const hidden = path.join(temporaryFolder(), 'hidden tests');
  mkdirSync(hidden);
  for (const [name, text] of Object.entries(suites)) writeFileSync(path.join(hidden, name), text);
  const settle = (settings: object = {}) => {
    const all = { hiddenTests: path.relative(folder, hidden), ...settings };
    writeFileSync(path.join(folder, 'gradkata.config.json'), JSON.stringify(all));
  };
  settle();
  return { folder, hidden, settle };
}

/** The hidden suite that docs/settings.md shows: one test of 01-gradf at (7, 1, 3), 5 points. */
export function documentedSuite(): string {
  const page = readFileSync(path.join(ROOT, 'docs', 'settings.md'), 'utf8');
  const text = page.split('```ts\n')[1]?.split('```')[0];
  if (!text) throw new Error('docs/settings.md shows no suite');
  return text;
}

/**
 * The text of a suite.
 *
 * @param exports names that the block destructures
 * @param block body of the function that `exercise(…)` takes
 * @param options of `exercise(…)`
 */
export function suiteOf(id: string, exports: string, block: string, options = "title: 'Hidden'"): string {
  return `import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exercise, forAll, needs, worth } from 'gradkata/grader/suite';

exercise('${id}', { ${options} }, ({ ${exports} }) => {
${block}
});
`;
}
