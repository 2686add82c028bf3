import type { MistakeRecord } from '../advice/diagnosis/mistake-record';
import type { Facts } from '../advice/diagnosis/reading/reading';
import type { Transpiler } from '../compile/transpiler';
import type { VmSource } from '../sandbox/vm-source';
import type { Guard } from './guard';
import type { TestGroup } from './test-group';

/** What the judge needs of its surroundings. Jest's environment, a page or a test supplies it. */
export interface JudgeHost {
  /** The text of a module such as `engine/f.ts`, undefined if there is none. A submission carries its own texts. */
  engineText(module: string): string | undefined;
  transpiler: Transpiler;
  /** QuickJS, metered (see `meterWasm`) and compiled. */
  wasm(): Promise<WebAssembly.Module>;
  /** The VMs that this host shares with others, which judge one after the other. Absent if it has its own. */
  vms?: VmSource | undefined;
  guard: Guard;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Runs a block and returns what it declared by `describe` and `test`. */
  collect(block: () => void): TestGroup;
  /** The recorded mistakes of an exercise, and what they compute. */
  mistakes(exercise: string): MistakeRecord;
  /** What is needed to read off what a wrong answer computes. Undefined if an exercise has no such facts. */
  facts(exercise: string): Facts | undefined;
  /** Frees the memory of discarded VMs at once. Absent if the system has no such call. */
  collectGarbage?: (() => void) | undefined;
}
