import colors from 'picocolors';
import type { Chapter } from '../../core/chapter';
import type { ExerciseResult } from '../../core/result';
import { sumPoints } from '../../scoring/points';
import { stateOf } from './exercise-state';

/** The columns of a line: the state, at least so many characters for the name, and so many digits for the points. */
const WIDTHS = { state: 13, name: 26, points: 3 };

interface Group {
  heading: string;
  /** Whether one line may stand for the group. A course has a line for each exercise of its own. */
  isFoldable: boolean;
  members: readonly ExerciseResult[];
}

/**
 * Renders a line for each exercise. Where several chapters are shown, each has a heading and a subtotal. A chapter in
 * which nothing is wrong and all is alike has one line, unless it is the first that is open: so the list leaves the
 * screen to what is to do.
 */
export function renderExerciseList(exercises: readonly ExerciseResult[], chapters: readonly Chapter[] = []): string[] {
  const groups = groupsOf(exercises, chapters);
  const open = groups.find(({ members }) => members.some(({ status }) => status !== 'pass'));
  const isFolded = (group: Group | undefined) =>
    group?.isFoldable === true && open !== undefined && group !== open && areAlike(group.members);
  const names = [...exercises.map(({ id }) => id), ...groups.filter(isFolded).map(({ heading }) => heading)];
  const width = {
    name: Math.max(WIDTHS.name, ...names.map((name) => name.length + 2)),
    points: Math.max(WIDTHS.points, ...exercises.map(({ score }) => String(score).length)),
  };
  const line = (state: string, name: string, of: readonly ExerciseResult[]) => {
    const total = (points: 'score' | 'maxScore') => sumPoints(of.map((exercise) => exercise[points]));
    return `${state}${name.padEnd(width.name)}${String(total('score')).padStart(width.points)} / ${total('maxScore')}`;
  };
  const listed = (some: readonly ExerciseResult[]) => some.map((one) => line(paddedState(one), one.id, [one]));
  if (groups.length < 2) return listed(exercises);
  return groups.flatMap((group, index) => {
    const { heading, members } = group;
    const [one] = members;
    const gap = index > 0 && !(isFolded(group) && isFolded(groups[index - 1])) ? [''] : [];
    if (one && isFolded(group)) return [...gap, line(paddedState(one), heading, members)];
    const total = line(' '.repeat(WIDTHS.state), 'together', members);
    return [...gap, colors.bold(heading), ...listed(members), total];
  });
}

function paddedState(exercise: ExerciseResult): string {
  const { paint, word } = stateOf(exercise);
  return paint(word.padEnd(WIDTHS.state));
}

/** Tells whether all exercises are in one state, so that its word says it of all, and none of them is wrong. */
function areAlike(exercises: readonly ExerciseResult[]): boolean {
  const isWrong = exercises.some(({ status }) => status === 'fail' || status === 'error');
  return !isWrong && new Set(exercises.map((exercise) => stateOf(exercise).word)).size === 1;
}

/** The exercises by chapters. Those of no chapter are the course's own, and come last. */
function groupsOf(exercises: readonly ExerciseResult[], chapters: readonly Chapter[]): Group[] {
  const ofChapter = (ids: readonly string[]) => exercises.filter(({ id }) => ids.includes(id));
  const known = chapters.flatMap((chapter) => chapter.exercises);
  const groups = [
    ...chapters.map(({ number, title, exercises: ids }) => ({
      heading: `Chapter ${number} · ${title}`,
      isFoldable: true,
      members: ofChapter(ids),
    })),
    { heading: 'From your course', isFoldable: false, members: exercises.filter(({ id }) => !known.includes(id)) },
  ];
  return groups.filter(({ members }) => members.length > 0);
}
