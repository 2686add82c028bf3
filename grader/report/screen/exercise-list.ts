import colors from 'picocolors';
import type { Chapter } from '../../core/chapter';
import type { ExerciseResult } from '../../core/result';
import { sumPoints } from '../../scoring/points';
import { stateOf } from './exercise-state';

/** The columns of a line: the state, the id, and at least so many digits for the points. */
const WIDTHS = { state: 13, id: 26, points: 3 };

/** Renders a line for each exercise. Where several chapters are shown, each has a heading and a subtotal. */
export function renderExerciseList(exercises: readonly ExerciseResult[], chapters: readonly Chapter[] = []): string[] {
  const width = Math.max(WIDTHS.points, ...exercises.map(({ score }) => String(score).length));
  const line = (paint: (text: string) => string, word: string, name: string, score: number, maxScore: number) =>
    `${paint(word.padEnd(WIDTHS.state))}${name.padEnd(WIDTHS.id)}${String(score).padStart(width)} / ${maxScore}`;
  const listed = (some: readonly ExerciseResult[]) =>
    some.map(({ id, status, score, maxScore, tests }) => {
      const { paint, word } = stateOf({ status, tests });
      return line(paint, word, id, score, maxScore);
    });
  const groups = groupsOf(exercises, chapters);
  if (groups.length < 2) return listed(exercises);
  return groups.flatMap(({ heading, members }, index) => {
    const total = (points: 'score' | 'maxScore') => sumPoints(members.map((member) => member[points]));
    return [
      ...(index > 0 ? [''] : []),
      colors.bold(heading),
      ...listed(members),
      line((text) => text, '', 'together', total('score'), total('maxScore')),
    ];
  });
}

/** The exercises by chapters. Those of no chapter are the course's own, and come last. */
function groupsOf(exercises: readonly ExerciseResult[], chapters: readonly Chapter[]) {
  const ofChapter = (ids: readonly string[]) => exercises.filter(({ id }) => ids.includes(id));
  const known = chapters.flatMap((chapter) => chapter.exercises);
  const groups = [
    ...chapters.map(({ number, title, exercises: ids }) => ({
      heading: `Chapter ${number} · ${title}`,
      members: ofChapter(ids),
    })),
    { heading: 'From your course', members: exercises.filter(({ id }) => !known.includes(id)) },
  ];
  return groups.filter(({ members }) => members.length > 0);
}
