import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readSettings } from '../../grader/config/settings';
import { loadAttacks } from '../attacks/load-attacks';
import { completeMistake } from '../mistakes/complete';
import { loadMistakes } from '../mistakes/load-mistakes';
import { FAULTS } from '../testing/faults';
import { loadStyles } from '../testing/load-styles';
import type { Expected } from './expected';

/** A submission of a generated class, with its known points. */
export interface Member {
  id: string;
  kind: Kind;
  /** Exercise files by name, null for a missing file. */
  files: Record<string, string | Buffer | null>;
  expected: Expected;
}

/** Submissions of each kind in a hundred, about as in a class. Real classes have fewer hostile ones. */
export const MIX = { right: 55, wrong: 33, broken: 10, hostile: 2 } as const;

export type Kind = keyof typeof MIX;

/** The random numbers of one submission. */
interface Draw {
  exercise: number;
  answer: number;
  styles: number[];
}

/** Steps through a hundred numbers in an order that mixes the kinds: 37 and 100 have no common factor. */
const STRIDE = 37;

/**
 * Generates a class of submissions with different texts: right answers in many styles, recorded mistakes, broken files
 * and attacks. The same seed gives the same class.
 *
 * @param root the project's folder
 */
export function* generateClass(root: string, size: number, seed: number): Generator<Member> {
  const exercises = readSettings(root).exercises;
  const solutions = textsIn(path.join(root, 'solutions'));
  const styles = new Map(exercises.map((exercise) => [exercise, stylesOf(root, `${exercise}.ts`)]));
  const mistakes = exercises.map((exercise) => loadMistakes(root, exercise));
  const attacks = loadAttacks();
  const faults = Object.values(FAULTS);

  const rightFiles = (draw: Draw, mark: string) =>
    exercises.map((exercise, index): [string, string] => {
      const texts = styles.get(exercise) ?? [];
      return [`${exercise}.ts`, mark + pick(texts, draw.styles[index] as number)];
    });
  const answers: Record<Kind, (draw: Draw, mark: string) => Pick<Member, 'files' | 'expected'>> = {
    right: () => ({ files: {}, expected: {} }),
    wrong: ({ exercise: number, answer }, mark) => {
      const [exercise, known] = [pick(exercises, number), pick(mistakes, number)];
      const text = completeMistake(solutions[`${exercise}.ts`] as string, pick(known, answer).code);
      return { files: { [`${exercise}.ts`]: mark + text }, expected: { [exercise]: 'below' } };
    },
    // A mark could mend the broken file. The marks of the other files make the submission different.
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
    yield { id, kind, files: { ...Object.fromEntries(rightFiles(draw, mark)), ...files }, expected };
  }
}

function kindAt(index: number): Kind {
  let place = (index * STRIDE) % 100;
  for (const [kind, share] of Object.entries(MIX) as [Kind, number][]) {
    if (place < share) return kind;
    place -= share;
  }
  throw new Error('The numbers of MIX do not add up to 100.');
}

function draws(size: number, exercises: number, seed: number): Draw[] {
  const draw = fc.record({
    exercise: fc.nat(),
    answer: fc.nat(),
    styles: fc.array(fc.nat(), { minLength: exercises, maxLength: exercises }),
  });
  // fast-check's bias to small numbers would mostly draw the first mistakes of each list.
  return fc.sample(fc.noBias(draw), { seed, numRuns: size });
}

function pick<Item>(items: readonly Item[], number: number): Item {
  return items[number % items.length] as Item;
}

/** Right answers to an exercise: the solution, and other styles that import no sibling file. */
function stylesOf(root: string, file: string): string[] {
  const texts = [textsIn(path.join(root, 'solutions')), ...loadStyles(root).values()].map((texts) => texts[file]);
  return texts.filter((text): text is string => text !== undefined && !text.includes("from './"));
}

function textsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}
