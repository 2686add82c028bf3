import { LearnerFault } from './learner-fault';

/** What became of one exercise file when the submission was opened: its text, or why there is none. */
export type ExerciseFile = { text: string } | { fault: string };

/**
 * One learner's exercise files, as they were when the submission was opened: what is graded cannot change afterwards. Plain
 * data, so that it can be handed to another process. Nothing else of what was handed in is in it.
 */
export class Submission {
  /**
   * @param files by their names: `01-gradf.ts`
   * @param fault why there is no file at all, when the whole submission could not be opened
   */
  constructor(
    readonly id: string,
    readonly files: Readonly<Record<string, ExerciseFile>>,
    readonly fault: string | null = null,
  ) {}

  /**
   * The text of an exercise file such as `01-gradf.ts`.
   *
   * @throws LearnerFault when there is none: it says why
   */
  read(name: string): string {
    const file = Object.hasOwn(this.files, name) ? this.files[name] : undefined;
    if (file && 'text' in file) return file.text;
    throw new LearnerFault(file?.fault ?? this.fault ?? `exercises/${name} is missing.`);
  }
}

export function tooLarge(name: string, fileBytes: number): string {
  return `${name} is larger than ${inUnits(fileBytes)}. Keep only your own code in it.`;
}

/** `1 MiB` */
export function inUnits(bytes: number): string {
  return bytes % 2 ** 20 === 0 ? `${bytes / 2 ** 20} MiB` : `${Math.floor(bytes / 1024)} KiB`;
}
