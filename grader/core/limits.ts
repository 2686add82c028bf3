/** What a submission may use, each limit with its reason. What bounds the grader’s own work stands where it is used. */
export interface Limits {
  /** Bytes of one exercise file; no exercise needs more than a few KiB. */
  fileBytes: number;
  /** Memory of one instance of QuickJS, in bytes, a multiple of 64 KiB; 16 MiB at least. An honest answer uses under 1 MiB. */
  memoryBytes: number;
  /** Stack of one VM, in bytes. At 320 KiB the host's own stack overflows first; 256 KiB is about 600 recursive levels. */
  stackBytes: number;
  /** Fuel for one test or one load, in interrupt ticks of the VM (some 5,000 turns of a plain loop each): it does not depend on the clock. */
  fuelPerTest: number;
  /** Fuel for all the tests of one exercise: enough for one endless operation to spoil only its own tests. */
  fuelPerExercise: number;
  /** Wall clock for one test, in milliseconds; halved each time that a submission has used it up. Only native loops use it up: they burn no fuel. */
  wallMs: number;
  /** Elements of an array that crosses out of the VM; a gradient has 3. */
  arrayLength: number;
  /** Characters kept of one text that crosses out of the VM. */
  textLength: number;
  /** Characters of console output kept for one test. */
  outputLength: number;
  /** Bytes of an archive: four small files and whatever lies beside them. */
  zipBytes: number;
  /** Files in an archive: somebody may have packed a whole node_modules, but not more. */
  zipEntries: number;
  /** Bytes that all files of an archive have when they are unpacked. */
  zipTotal: number;
  /** How many times larger a file is unpacked. Source text comes to 5 or 10, a file of one letter to 1000. */
  zipRatio: number;
}

/** On a busy machine a test may take this many times its `wallMs`, as long as its own process did not get the CPU. */
export const MAX_WALL_FACTOR = 8;

export const LIMITS: Limits = {
  fileBytes: 1024 * 1024,
  memoryBytes: 32 * 1024 * 1024,
  stackBytes: 256 * 1024,
  fuelPerTest: 100,
  fuelPerExercise: 1_500,
  wallMs: 3_000,
  arrayLength: 1_000,
  textLength: 2_000,
  outputLength: 2_000,
  zipBytes: 20 * 1024 * 1024,
  zipEntries: 20_000,
  zipTotal: 200 * 1024 * 1024,
  zipRatio: 200,
};
