import { LearnerFault } from './learner-fault';

/** One exercise file of an opened submission: its text, or the reason why there is none. */
export type ExerciseFile = { text: string } | { fault: string };

/**
 * The exercise files of one learner, read once: later changes on disk do not change what is graded.
 * It is plain data, so that it can be sent to another process.
 */
export class Submission {
  /**
   * @param files by name: `01-gradf.ts`
   * @param fault the reason why the whole submission could not be opened
   */
  constructor(
    readonly id: string,
    readonly files: Readonly<Record<string, ExerciseFile>>,
    readonly fault: string | null = null,
  ) {}

  /**
   * The text of an exercise file such as `01-gradf.ts`.
   *
   * @throws LearnerFault with the reason if there is no text
   */
  read(name: string): string {
    const file = Object.hasOwn(this.files, name) ? this.files[name] : undefined;
    if (file && 'text' in file) return file.text;
    throw new LearnerFault(file?.fault ?? this.fault ?? `exercises/${name} is missing.`);
  }
}

/** Tells a learner that a file is larger than `fileBytes`. */
export function tooLargeMessage(name: string, fileBytes: number): string {
  return `${name} is larger than ${formatBytes(fileBytes)}. Keep only your own code in it.`;
}

/** A number of bytes with its unit: `1 MiB`, `512 KiB`. */
export function formatBytes(bytes: number): string {
  return bytes % 2 ** 20 === 0 ? `${bytes / 2 ** 20} MiB` : `${Math.floor(bytes / 1024)} KiB`;
}
