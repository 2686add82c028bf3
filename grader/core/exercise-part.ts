import { EXERCISE_ID_PATTERN } from './exercise-id';

/** A part of an exercise that another test builds on. */
export interface ExercisePart {
  /** Id of the exercise. Undefined for a part of the exercise of the test itself. */
  exercise: string | undefined;
  part: string;
}

const OF_ANOTHER = new RegExp(`^(${EXERCISE_ID_PATTERN}): (.+)$`, 's');

/** Reads what `needs([…])` names: `mul`, or `04-value: mul` for a part of another exercise. */
export function exercisePart(needed: string): ExercisePart {
  const [, exercise, part = needed] = OF_ANOTHER.exec(needed) ?? [];
  return { exercise, part };
}
