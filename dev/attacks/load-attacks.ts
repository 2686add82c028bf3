import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A submission that tries to get points, or to break something, in one exercise. */
export interface Attack {
  /** `hanging/loop-in-call` */
  name: string;
  /** The exercise whose file it is: `01-gradf`. */
  exercise: string;
  code: string;
  /** The points that what is honest in it has earned. */
  points: number;
  /** A part of the message that its exercise has. */
  says: string;
}

/** `// exercise: 01-gradf` among the first lines of an attack. */
const heading = (code: string, key: string) => new RegExp(`^// ${key}: (.*)$`, 'm').exec(code)?.[1];

/** The attacks in this folder, by kind and name. @throws Error when one does not say what is expected */
export function loadAttacks(): Attack[] {
  return readdirSync(__dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: kind }) => readdirSync(path.join(__dirname, kind)).map((file) => load(kind, file)));
}

function load(kind: string, file: string): Attack {
  const code = readFileSync(path.join(__dirname, kind, file), 'utf8');
  const name = `${kind}/${path.basename(file, '.ts')}`;
  const exercise = heading(code, 'exercise');
  const points = Number(heading(code, 'points'));
  if (!exercise || !Number.isFinite(points))
    throw new Error(`The attack ${name} does not say its exercise and points.`);
  return { name, exercise, code, points, says: heading(code, 'says') ?? '' };
}
