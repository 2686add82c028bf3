import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { someNames } from '../text/some-names';
import { keptFolder } from './kept-folder';

/** The points of a run, by the ids of submissions. Ungraded ones are left out. */
export interface RunPoints {
  /** The fingerprint of suites, settings and grader. */
  version: string;
  points: Readonly<Record<string, number>>;
}

/** Lines about single submissions. A changed suite can move the points of all. */
const MAX_LINES = 30;

/** Whose points moved since the run before: one line each, from and to. */
export function movedLines(before: RunPoints, now: RunPoints): string[] {
  const moved = Object.entries(now.points).flatMap(([id, points]) => {
    const earlier = own(before.points, id);
    return earlier === undefined || earlier === points ? [] : [`  ${id}: ${earlier} → ${points}`];
  });
  const added = Object.keys(now.points).filter((id) => own(before.points, id) === undefined);
  const gone = Object.keys(before.points).filter((id) => own(now.points, id) === undefined);
  const rest = moved.length - MAX_LINES;
  return [
    ...(before.version === now.version ? [] : ['Suites or settings have changed since the run before.']),
    moved.length === 0 ? 'No points moved since the run before.' : 'Points that moved since the run before:',
    ...moved.slice(0, MAX_LINES),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
    ...(added.length > 0 ? [`New: ${someNames(added)}`] : []),
    ...(gone.length > 0 ? [`Not there any more, or ungraded: ${someNames(gone)}`] : []),
  ];
}

function own(points: RunPoints['points'], id: string): number | undefined {
  return Object.hasOwn(points, id) ? points[id] : undefined;
}

/** Reads the points of the run before that wrote to the same place; undefined if there was none. */
export function readPoints(root: string, out: string): RunPoints | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(root, out) ?? '', 'utf8')) as RunPoints;
  } catch {
    return undefined;
  }
}

/** Keeps the points for the next run. One that cannot keep them only has nothing to compare with. */
export function keepPoints(root: string, out: string, points: RunPoints): void {
  try {
    const file = fileOf(root, out);
    if (file === undefined) return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(points));
  } catch {}
}

function fileOf(root: string, out: string): string | undefined {
  const folder = keptFolder(root);
  const place = createHash('sha256').update(path.resolve(out)).digest('hex').slice(0, 16);
  return folder && path.join(folder, 'points', `${place}.json`);
}
