import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './root';
import type { Files } from './submissions';

const attack = (name: string) => readFileSync(path.join(ROOT, 'dev', 'attacks', `${name}.ts`), 'utf8');

/** A submission that tries to end the grader, forge results and hang. Its exercise 03 is right, and has 20 points. */
export const HOSTILE: Files = {
  '01-gradf.ts': attack('ending-early/exit-at-import'),
  '02-numerical-gradient.ts': 'for (;;) {}\n',
  '04-value.ts': `${attack('output/workflow-commands')}\nthrow new Error('::error::{"score":100}');\n`,
};
