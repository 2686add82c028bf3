import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { exerciseIds } from '../../grader/config/suites';
import { loadAttacks } from '../attacks/load-attacks';
import { completeMistake } from '../mistakes/complete';
import { loadMistakes } from '../mistakes/load-mistakes';
import { FAULTS } from '../testing/faults';
import { loadStyles } from '../testing/load-styles';
import type { Expected } from './expected';

/** A submission of a generated class, and what is known of its score. */
export interface Member {
  id: string;
  kind: Kind;
  /** Exercise files by name; null for one that is not handed in. */
  files: Record<string, string | Buffer | null>;
  expected: Expected;
}

/** How many of a hundred are what, about as in a class before its deadline; hostile ones are rarer there still. */
export const MIX = { right: 55, wrong: 33, broken: 10, hostile: 2 } as const;

export type Kind = keyof typeof MIX;

/** What is drawn at random for one submission. */
interface Draw {
  exercise: number;
  answer: number;
  styles: number[];
}

/** Steps through a hundred in an order that mixes the kinds: 37 and 100 have no common factor. */
const STRIDE = 37;

/**
 * A class of submissions with different text, one after the other: right in many styles; wrong by a known mistake in one exercise; broken
 * so that an exercise cannot run; hostile. The same for the same seed.
 *
 * @param root the project's folder
 */
export function* generateClass(root: string, size: number, seed: number): Generator<Member> {
  const exercises = exerciseIds(root);
  const solutions = textsIn(path.join(root, 'solutions'));
  const styles = new Map(exercises.map((exercise) => [exercise, stylesOf(root, `${exercise}.ts`)]));
  const mistakes = exercises.map((exercise) => loadMistakes(root, exercise));
  const attacks = loadAttacks();
  const faults = Object.values(FAULTS);

  const right = (draw: Draw, mark: string) =>
    exercises.map((exercise, index): [string, string] => {
      const written = styles.get(exercise) ?? [];
      return [`${exercise}.ts`, mark + pick(written, draw.styles[index] as number)];
    });
  const answers: Record<Kind, (draw: Draw, mark: string) => Pick<Member, 'files' | 'expected'>> = {
    right: () => ({ files: {}, expected: {} }),
    wrong: ({ exercise: number, answer }, mark) => {
      const [exercise, known] = [pick(exercises, number), pick(mistakes, number)];
      const text = completeMistake(solutions[`${exercise}.ts`] as string, pick(known, answer).code);
      return { files: { [`${exercise}.ts`]: mark + text }, expected: { [exercise]: 'below' } };
    },
    // Its text is what makes it broken: it stays as it is, and the marked files around it make the submission another one.
    broken: ({ answer }) => ({ files: pick(faults, answer).files, expected: { '01-gradf': 0 } }),
    hostile: ({ answer }) => {
      const { exercise, code, points } = pick(attacks, answer);
      return { files: { [`${exercise}.ts`]: code }, expected: { [exercise]: points } };
    },
  };

  for (const [index, draw] of draws(size, exercises.length, seed).entries()) {
    const kind = kindAt(index);
    const mark = `// Handed in as number ${index}.\n`;
    const { files, expected } = answers[kind](draw, mark);
    const id = `s${String(index).padStart(5, '0')}-${kind}`;
    yield { id, kind, files: { ...Object.fromEntries(right(draw, mark)), ...files }, expected };
  }
}

function kindAt(index: number): Kind {
  let place = (index * STRIDE) % 100;
  for (const [kind, share] of Object.entries(MIX) as [Kind, number][]) {
    if (place < share) return kind;
    place -= share;
  }
  throw new Error('The shares of the mix do not come to a hundred.');
}

function draws(size: number, exercises: number, seed: number): Draw[] {
  const draw = fc.record({
    exercise: fc.nat(),
    answer: fc.nat(),
    styles: fc.array(fc.nat(), { minLength: exercises, maxLength: exercises }),
  });
  // Biased, small numbers would come most often, and with them the first mistakes of each list.
  return fc.sample(fc.noBias(draw), { seed, numRuns: size });
}

function pick<Item>(items: readonly Item[], number: number): Item {
  return items[number % items.length] as Item;
}

/** Right answers to an exercise: the reference solution and those in other styles that need no file beside them. */
function stylesOf(root: string, file: string): string[] {
  const texts = [textsIn(path.join(root, 'solutions')), ...loadStyles(root).values()].map((texts) => texts[file]);
  return texts.filter((text): text is string => text !== undefined && !text.includes("from './"));
}

function textsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}
