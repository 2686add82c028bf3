/** What a submission may use, each limit with its reason. Bounds of the grader's own work are beside their use. */
export interface Limits {
  /** Bytes of one exercise file. No exercise needs more than a few KiB. */
  fileBytes: number;
  /**
   * Characters of a line, without its texts and comments. Compiling takes memory that grows with the number of errors
   * times the length of their lines. People write below 200.
   */
  lineLength: number;
  /** Memory of one instance of QuickJS, in bytes: a multiple of 64 KiB, 16 MiB or more. A solution uses under 1 MiB. */
  memoryBytes: number;
  /**
   * Stack of one VM, in bytes, along with what its calls take of the host's stack. 512 KiB hold 740 recursive calls,
   * 150 through `forEach`. With 576 the host's stack overflows first in a worker of Chromium, which has 500 kB.
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
   * Steps of one test or one load. A step is a turn of a loop inside QuickJS, so built-in functions count as well; it
   * takes 1 to 20 ns. All tests of a right answer to one exercise take 8 million at most, or 30 with a library.
   */
  stepsPerTest: number;
  /** Steps for all tests of one exercise. */
  stepsPerExercise: number;
  /** Steps for all tests of a submission: as many as four exercises may take. */
  stepsPerSubmission: number;
  /**
   * Wall clock for one test, in milliseconds; halved each time that a submission has used it up. Fuel and steps end
   * learner code first, unless the machine is very slow.
   */
  wallMs: number;
  /** Processor time of a submission for tests that were too slow to run together, in milliseconds. */
  submissionMs: number;
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
  fileBytes: 64 * 1024,
  lineLength: 2_000,
  memoryBytes: 32 * 1024 * 1024,
  stackBytes: 512 * 1024,
  fuelPerTest: 100,
  fuelPerExercise: 1_500,
  stepsPerTest: 50_000_000,
  stepsPerExercise: 100_000_000,
  stepsPerSubmission: 400_000_000,
  wallMs: 3_000,
  submissionMs: 20_000,
  arrayLength: 1_000,
  textLength: 2_000,
  outputLength: 2_000,
  zipBytes: 20 * 1024 * 1024,
  zipEntries: 20_000,
  zipTotal: 200 * 1024 * 1024,
  zipRatio: 200,
};
