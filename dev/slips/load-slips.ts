import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A text of the base that a learner typed otherwise. */
interface Edit {
  from: string;
  to: string;
  /** How often the text is there, if not once. */
  times?: number;
}

/** A wrong answer as a learner types it: a right or half-written file with a slip. */
export interface Slip {
  name: string;
  edits: Edit[];
  /** What is wrong, in one sentence. It was written before the screen was seen. */
  wrong: string;
  /** Words of which a helpful screen should hold one. */
  needs: string[];
  /** Texts of the lines to change, if these are not the lines that the edits changed. */
  at?: string[];
  /** The name that the learner gave the file, if it is not that of the exercise. */
  file?: string;
}

/** A slip with the exercise and the text that it changes. */
export interface LoadedSlip extends Slip {
  /** Name of the answer that it changes, and of its table: `01-lines`. */
  base: string;
  exercise: string;
  /** What the learner has in the file. */
  text: string;
  /** Lines of which one has to change. Empty if the slip is in the file's name alone. */
  lines: number[];
}

const FOLDER = ['dev', 'acceptance', 'learner', 'slips'];

/** The page of what the screens say of them. */
export function screensFile(root: string): string {
  return path.join(root, ...FOLDER, 'screens.md');
}

/**
 * Loads the slips, sorted by base: `dev/acceptance/learner/slips/<base>.json` lists the slips in `<base>.ts`.
 *
 * @throws Error if an edit does not apply exactly as often as it says
 */
export function loadSlips(root: string, exercises: readonly string[]): LoadedSlip[] {
  const folder = path.join(root, ...FOLDER);
  const bases = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.basename(name, '.ts'))
    .sort();
  return bases.flatMap((base) => {
    const exercise = exercises.find((id) => id.slice(0, 2) === base.slice(0, 2));
    if (exercise === undefined) throw new Error(`The base ${base}.ts begins with the number of no exercise.`);
    const right = readFileSync(path.join(folder, `${base}.ts`), 'utf8');
    const slips = JSON.parse(readFileSync(path.join(folder, `${base}.json`), 'utf8')) as Slip[];
    return slips.map((slip) => ({ ...slip, base, exercise, ...applySlip(right, slip) }));
  });
}

/** Mark the first and the last place that an edit changed, while others are still to be applied. */
const FIRST = '\uE000';
const LAST = '\uE001';

/**
 * Types a slip into a right answer.
 *
 * @returns the wrong answer, and the numbers of the lines of which one has to change
 * @throws Error if an edit does not apply exactly as often as it says
 */
export function applySlip(right: string, { name, edits, at }: Slip): Pick<LoadedSlip, 'text' | 'lines'> {
  const marked = edits.reduce((before, edit) => {
    const pieces = before.split(edit.from);
    const { from, times = 1 } = edit;
    if (pieces.length - 1 !== times)
      throw new Error(`The slip ${name} finds ${JSON.stringify(from)} ${pieces.length - 1} times, expected ${times}.`);
    return pieces.join(markChange(edit));
  }, right);
  const text = marked.replaceAll(FIRST, '').replaceAll(LAST, '');
  const isPlace = (line: string) => at?.some((piece) => line.includes(piece));
  return { text, lines: at ? numbersOf(text.split('\n'), isPlace) : changedLines(marked) };
}

/** `to` with marks around what differs from `from`. */
function markChange({ from, to }: Edit): string {
  const shorter = Math.min(from.length, to.length);
  let same = 0;
  while (same < shorter && from[same] === to[same]) same++;
  let rest = 0;
  while (rest < shorter - same && from.at(-1 - rest) === to.at(-1 - rest)) rest++;
  const end = to.length - rest;
  return to.slice(0, same) + FIRST + to.slice(same, end) + LAST + to.slice(end);
}

/** Where whole lines were deleted, the lines before and after them. */
function changedLines(marked: string): number[] {
  let isInside = false;
  return numbersOf(marked.replaceAll(`\n${FIRST}${LAST}`, `${FIRST}\n${LAST}`).split('\n'), (line) => {
    const isChanged = isInside || line.includes(FIRST);
    isInside = line.lastIndexOf(FIRST) > line.lastIndexOf(LAST) || (isInside && !line.includes(LAST));
    return isChanged;
  });
}

function numbersOf(lines: string[], isMeant: (line: string) => boolean | undefined): number[] {
  return lines.flatMap((line, index) => (isMeant(line) ? [index + 1] : []));
}
