import type { MistakeRecord } from '../advice/diagnosis/mistake-record';
import type { Transpiler } from '../compile/transpiler';
import type { Guard } from './guard';
import type { TestGroup } from './test-group';

/** What the judge is handed by Jest's environment, by a page or by a test. It knows neither files nor processes itself. */
export interface JudgeHost {
  /** The text of a module such as `engine/f.ts`, undefined if there is none. A submission carries its own texts. */
  engineText(module: string): string | undefined;
  transpiler: Transpiler;
  /** The bytes of QuickJS. */
  wasm(): Promise<Uint8Array>;
  guard: Guard;
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
  /** Runs a block and returns what it declared by `describe` and `test`. */
  collect(block: () => void): TestGroup;
  /** What the recorded mistakes of an exercise compute. */
  mistakes(exercise: string): MistakeRecord;
  /** Frees the memory of discarded VMs at once, where the system can be asked to. */
  collectGarbage?: (() => void) | undefined;
}
