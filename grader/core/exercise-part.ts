import { EXERCISE_ID_PATTERN } from './exercise-id';

/** A part of an exercise that another test builds on. */
export interface ExercisePart {
  /** Id of the exercise. Undefined for a part of the exercise of the test itself. */
  exercise: string | undefined;
  part: string;
}

const OF_ANOTHER = new RegExp(`^(${EXERCISE_ID_PATTERN}): (.+)$`, 's');
const FILE = new RegExp(String.raw`^exercises/(${EXERCISE_ID_PATTERN})\.ts$`);

/** Reads what `needs([…])` names: `mul`, or `04-value: mul` for a part of another exercise. */
export function exercisePart(needed: string): ExercisePart {
  const [, exercise, part = needed] = OF_ANOTHER.exec(needed) ?? [];
  return { exercise, part };
}

/** The file of an exercise, as messages name it. */
export function exerciseFile(exercise: string): string {
  return `exercises/${exercise}.ts`;
}

/** The id of the other exercise that `waitingFor` names by a part or by its file. Undefined for a part of its own. */
export function awaitedExercise(awaited: string): string | undefined {
  return FILE.exec(awaited)?.[1] ?? exercisePart(awaited).exercise;
}
