import path from 'node:path';
import { describe, jest } from '@jest/globals';
import type { HostFunction } from '../sandbox/host-functions';
import type { Block, ExerciseOptions } from '../suite/runner-api';

/** The project's folder: this file is grader/jest/native-exercise.ts. */
const ROOT = path.join(__dirname, '..', '..');

/**
 * Runs a suite on `exercises/` as native code, where a debugger can follow it. Never for a grade: learner code shares
 * the process with its judge.
 */
export function nativeExercise(id: string, options: ExerciseOptions, block: Block): void {
  describe(id, () => {
    const current: Record<string, HostFunction> = {};
    for (const [module, functions] of Object.entries(options.swappable ?? {})) {
      Object.assign(current, functions);
      const names = Object.keys(functions);
      const factory = () =>
        Object.fromEntries(names.map((name) => [name, (...args: number[]) => current[name]?.(...args)]));
      jest.doMock(path.join(ROOT, module), factory);
    }
    block(require(path.join(ROOT, 'exercises', id)), (replacements, task) => {
      const before = { ...current };
      Object.assign(current, replacements);
      try {
        return task();
      } finally {
        Object.assign(current, before);
      }
    });
  });
}
