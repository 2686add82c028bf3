/** What a submission may use, each limit with its reason. Bounds of the grader's own work are beside their use. */
export interface Limits {
  /** Bytes of one exercise file. No exercise needs more than a few KiB. */
  fileBytes: number;
  /** Memory of one instance of QuickJS, in bytes: a multiple of 64 KiB, 16 MiB or more. A solution uses under 1 MiB. */
  memoryBytes: number;
  /**
   * Stack of one VM, in bytes. 128 KiB hold 600 recursive calls, 200 through `forEach`. From 224 KiB on the host's
   * stack can overflow first, depending on the version of Node and on what V8 has optimized.
   */
  stackBytes: number;
  /**
   * Fuel for one test or one load, in interrupt ticks of the VM. A tick is some 5,000 turns of a plain loop, on every
   * machine.
   */
  fuelPerTest: number;
  /** Fuel for all tests of one exercise. One endless operation cannot use up the fuel of the other tests. */
  fuelPerExercise: number;
  /**
   * Wall clock for one test, in milliseconds; halved each time that a submission has used it up. Only native loops
   * reach it, because they burn no fuel.
   */
  wallMs: number;
  /** Elements of an array that is copied out of the VM. A gradient has 3. */
  arrayLength: number;
  /** Characters kept of one text that is copied out of the VM. */
  textLength: number;
  /** Characters of console output kept for one test. */
  outputLength: number;
  /** Bytes of an archive. The exercises are a few KiB; the rest is for other files in it. */
  zipBytes: number;
  /** Files in an archive: enough for one with a whole node_modules. */
  zipEntries: number;
  /** Bytes of all unpacked files of an archive together. */
  zipTotal: number;
  /** How many times larger a file may become when unpacked. Source text reaches 5 to 10, one repeated letter 1000. */
  zipRatio: number;
}

/** On a busy machine a test may take this many times its `wallMs`, as long as its own process did not get the CPU. */
export const MAX_WALL_FACTOR = 8;

export const LIMITS: Limits = {
  fileBytes: 1024 * 1024,
  memoryBytes: 32 * 1024 * 1024,
  stackBytes: 128 * 1024,
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
