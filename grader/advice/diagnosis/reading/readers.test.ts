import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadStyles } from '../../../../dev/testing/load-styles';
import { once } from '../../../../dev/testing/once';
import { outside } from '../../../../dev/testing/outside';
import { type ReadAnswer, readText } from '../../../../dev/testing/read-answer';
import { ROOT } from '../../../../dev/testing/root';

const { completeMistake } = outside<typeof import('../../../../dev/mistakes/complete')>('dev/mistakes/complete');
const { loadMistakes } = outside<typeof import('../../../../dev/mistakes/load-mistakes')>('dev/mistakes/load-mistakes');

const solutionOf = (exercise: string) => readFileSync(path.join(ROOT, 'solutions', `${exercise}.ts`), 'utf8');

/** The same code, called by the method of a class, and exported by another name. */
function inClassOf(text: string): string {
  const name = /^export function (\w+)/m.exec(text)?.[1] as string;
  return [
    text.replace(`export function ${name}`, 'function computed'),
    'class Own { static call = (...args: any[]) => (computed as any)(...args); }',
    `export const ${name} = Own.call;`,
  ].join('\n');
}

/**
 * Mistakes of which nothing can be said: a list of lists cannot be carried out of the virtual machine, and a rounded
 * divisor follows no law.
 */
const UNREAD: Record<string, string[]> = {
  '01-gradf': ['array-in-an-array'],
  '02-numerical-gradient': ['reciprocal-rounded-down'],
  '03-symmetric-gradient': ['both-slopes-returned', 'reciprocal-rounded-down'],
};

describe.each(Object.keys(UNREAD))('%s', (exercise) => {
  const mistakes = loadMistakes(ROOT, exercise).map(({ name, code }) => ({
    name,
    text: completeMistake(solutionOf(exercise), code),
  }));
  const inSolution = once(async () => {
    const all = new Map<string, ReadAnswer>();
    for (const { name, text } of mistakes) all.set(name, await readText(exercise, text));
    return all;
  });

  test('in each style is read as right, or not at all', async () => {
    for (const [style, files] of loadStyles(ROOT)) {
      const text = files[`${exercise}.ts`];
      if (text === undefined) continue;
      expect({ style, ...(await readText(exercise, text, files)) }).toMatchObject({ style, texts: [] });
    }
  });

  test('is read alike in each recorded mistake in each shape of the answer', async () => {
    for (const { name, text } of mistakes) {
      const inClass = await readText(exercise, inClassOf(text));
      expect({ name, ...inClass }).toEqual({ name, ...(await inSolution()).get(name) });
    }
  });

  test('is read in each recorded mistake', async () => {
    const silent = [...(await inSolution())].filter(([, { texts }]) => texts.length === 0);
    expect(silent.map(([name]) => name)).toEqual(UNREAD[exercise]);
  });
});
