import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A wrong answer that people write, as its difference from the reference solution. */
export interface Mistake {
  name: string;
  diagnosis: string;
  /** Name of another mistake that computes the same for all tests, if there is one. */
  sameAs: string | undefined;
  /** Declarations that replace those of the solution. */
  code: string;
}

/** A row of a table of mistakes, such as `test/mistakes/04-value/slips.ts` exports under the name `SLIPS`. */
type Row = Pick<Mistake, 'name' | 'diagnosis' | 'code'>;

const COMMENT = /^\/\*\*(?<text>[\s\S]*?)\*\//;
const SAME_AS = /\s*Same as: (?<name>[\w-]+)\.?\s*$/;

/**
 * Loads the mistakes of an exercise. A file of `test/mistakes/<exercise>/` is one mistake, or exports a table of them
 * as `SLIPS`.
 *
 * @throws Error if a file does not begin with its diagnosis, or two mistakes have the same name
 */
export function loadMistakes(root: string, exercise: string): Mistake[] {
  const folder = path.join(root, 'test', 'mistakes', exercise);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const mistakes = files.flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    if (!text.includes('export const SLIPS')) return [fromFile(`${exercise}/${file}`, text)];
    const { SLIPS } = require(path.join(folder, file)) as { SLIPS: Row[] };
    return SLIPS.map(({ name, diagnosis, code }) => ({ name, code, ...splitSameAs(diagnosis) }));
  });
  const names = mistakes.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`There are two mistakes named ${exercise}/${twice}. Rename one.`);
  return mistakes;
}

function fromFile(file: string, text: string): Mistake {
  const comment = COMMENT.exec(text);
  const prose = comment?.groups?.text
    ?.split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, ''))
    .join(' ')
    .trim();
  if (!comment || !prose)
    throw new Error(`test/mistakes/${file} must begin with a comment: the diagnosis that a learner reads.`);
  return {
    name: path.basename(file, '.ts'),
    code: text.slice(comment[0].length),
    ...splitSameAs(prose.replaceAll(/\s+/g, ' ')),
  };
}

function splitSameAs(prose: string): Pick<Mistake, 'diagnosis' | 'sameAs'> {
  const same = SAME_AS.exec(prose);
  return { diagnosis: prose.replace(SAME_AS, ''), sameAs: same?.groups?.name };
}
