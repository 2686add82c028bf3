import type { Settings } from '../config/settings';
import { Session, type SuiteOptions } from '../jest/session';

/** What a task grades by. */
export interface Wanted extends Pick<SuiteOptions, 'pictures' | 'plans'> {
  exercises: readonly string[];
}

/** Runs a task with suites that are loaded. */
export type UseSession = <T>(
  root: string,
  settings: Settings,
  wanted: Wanted,
  task: (session: Session) => Promise<T>,
) => Promise<T>;

/** Loads the suites for one task: most commands grade once. */
export const useOnce: UseSession = async (root, settings, wanted, task) => {
  const session = openSession(root, settings, wanted);
  try {
    return await task(session);
  } finally {
    await session.close();
  }
};

export function openSession(root: string, { seed, ...settings }: Settings, { exercises, ...options }: Wanted): Session {
  return new Session(root, exercises, seed, { ...settings, ...options });
}
