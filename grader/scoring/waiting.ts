import { exerciseFile, exercisePart } from '../core/exercise-part';
import { isWrong } from '../core/is-wrong';
import type { TestResult } from '../core/result';
import { fileTrouble } from './file-trouble';

/** The tests of an exercise, and which of them wait for which. */
export interface DependentTests {
  tests: readonly TestResult[];
  /** The parts that each test needs, by the name of the test: `mul`, or `04-value: mul` of another exercise. */
  needs: ReadonlyMap<string, readonly string[]>;
  /** The names of the tests for which no other waits. */
  unneeded: ReadonlySet<string>;
  /** True if only what is written and fails waits: a test that passes keeps its points, even if what it needs fails. */
  keepsPassed: boolean;
}

/** A part of an exercise. */
interface Part {
  exercise: string;
  part: string;
}

type Visibility = TestResult['visibility'];

/**
 * Decides which tests of a submission wait. A test that fails waits for a part that it needs, or that such a part
 * needs, if that part fails its own tests: the fault is shown there. A part that itself only waits is not named, but
 * what it waits for. A test that passes waits, if at all, only for what its suite says that it needs.
 *
 * Visible tests do not wait for hidden ones, so they have the same result without these.
 */
export class Waiting {
  private readonly roots = new Map<string, readonly Part[]>();
  private readonly troubles = new Map<string, string | undefined>();

  /** @param exercises the tests of each exercise that was graded, by its id */
  constructor(private readonly exercises: ReadonlyMap<string, DependentTests>) {}

  /** The tests of an exercise. Those that wait are marked, have no points, and say for what they wait. */
  settle(exercise: string): TestResult[] {
    const { tests = [] } = this.exercises.get(exercise) ?? {};
    return tests.map((test) => {
      const awaited = this.awaitedBy(exercise, test);
      return awaited.length === 0 ? test : this.marked(exercise, test, awaited);
    });
  }

  /** The parts that a test waits for: those that fail by themselves. A part of a file that cannot run is any of it. */
  private awaitedBy(exercise: string, test: TestResult): readonly Part[] {
    const { needs, keepsPassed } = this.exercises.get(exercise) as DependentTests;
    if (keepsPassed && (test.status === 'pass' || isUnwritten(test, exerciseFile(exercise)))) return [];
    const file = this.fileInTheWay(exercise, test);
    if (file !== undefined) return [{ exercise: file, part: '' }];
    return unique(
      (needs.get(test.name) ?? []).flatMap((needed) =>
        this.rootsOf(partIn(exercise, needed), test.visibility, test.status !== 'pass'),
      ),
    );
  }

  /** @param isDeep true if a part that passes may still fail for the test, because of something that the part needs */
  private rootsOf({ exercise, part }: Part, visibility: Visibility, isDeep: boolean): readonly Part[] {
    const key = JSON.stringify([exercise, part, visibility, isDeep]);
    const known = this.roots.get(key);
    if (known) return known;
    // Parts that need each other end here.
    this.roots.set(key, []);
    const found = unique(this.findRoots({ exercise, part }, visibility, isDeep));
    this.roots.set(key, found);
    return found;
  }

  private findRoots({ exercise, part }: Part, visibility: Visibility, isDeep: boolean): readonly Part[] {
    const own = this.exercises.get(exercise);
    if (!own) return [];
    const tests = own.tests.filter(
      (test) => test.part === part && !own.unneeded.has(test.name) && isSeenBy(visibility, test.visibility),
    );
    const awaited = tests.filter(({ status }) => status !== 'pass').map((test) => this.awaitedBy(exercise, test));
    if (awaited.some((parts) => parts.length === 0)) return [{ exercise, part }];
    if (awaited.length > 0 || !isDeep) return awaited.flat();
    const needs = new Set(tests.flatMap(({ name }) => own.needs.get(name) ?? []));
    return [...needs].flatMap((needed) => this.rootsOf(partIn(exercise, needed), visibility, isDeep));
  }

  /** The needed exercise of which a test says that its file does not run. */
  private fileInTheWay(exercise: string, { status, message }: TestResult): string | undefined {
    if (status !== 'error' || message === null) return undefined;
    return this.neededBy(exercise).find((id) => message.includes(exerciseFile(id)) && this.troubleOf(id) !== undefined);
  }

  /** The other exercises that tests of an exercise need, and those that these need. */
  private neededBy(exercise: string): string[] {
    const ids = new Set([exercise]);
    for (const id of ids) {
      for (const needed of this.exercises.get(id)?.needs.values() ?? [])
        for (const name of needed) ids.add(partIn(id, name).exercise);
    }
    return [...ids].slice(1);
  }

  private troubleOf(exercise: string): string | undefined {
    if (!this.troubles.has(exercise))
      this.troubles.set(exercise, fileTrouble(exercise, this.exercises.get(exercise)?.tests ?? []));
    return this.troubles.get(exercise);
  }

  private marked(exercise: string, test: TestResult, awaited: readonly Part[]): TestResult {
    const others = [...new Set(awaited.map((one) => one.exercise))].filter((id) => id !== exercise).sort();
    const fromOthers = others.map((id) => this.nameOf(id, awaited, test.visibility));
    const own = awaited.filter((one) => one.exercise === exercise).map(({ part }) => part);
    const waitingFor = [...fromOthers, ...own];
    const message = this.messageOf(waitingFor, others);
    return { ...test, status: 'waiting', score: 0, message, reproduction: null, waitingFor, location: null };
  }

  /** One part of another exercise: the one that its screen shows first. What else fails there may come of it. */
  private nameOf(exercise: string, awaited: readonly Part[], visibility: Visibility): string {
    if (this.troubleOf(exercise) !== undefined) return exerciseFile(exercise);
    const names = new Set(awaited.filter((one) => one.exercise === exercise).map(({ part }) => part));
    const open = this.exercises
      .get(exercise)
      ?.tests.filter(
        (test) => test.status !== 'pass' && names.has(test.part ?? '') && isSeenBy(visibility, test.visibility),
      );
    return `${exercise}: ${(open?.find(isWrong) ?? open?.[0])?.part}`;
  }

  private messageOf(waitingFor: readonly string[], others: readonly string[]): string {
    const [file] = others.filter((id) => waitingFor.includes(exerciseFile(id)));
    // Nothing that builds on the file can be judged before.
    if (file !== undefined) return `Waiting for ${exerciseFile(file)}, which ${this.troubleOf(file)}.`;
    const those = waitingFor.length === 1 ? 'that' : 'those';
    // The name of an exercise has a colon behind it already.
    const next = others.length > 0 ? '. See' : ': see';
    return `Waiting for ${waitingFor.join(', ')}${next} the tests of ${those} first.`;
  }
}

function isSeenBy(waiting: Visibility, needed: Visibility): boolean {
  return needed === 'visible' || waiting === 'hidden';
}

function partIn(exercise: string, needed: string): Part {
  const named = exercisePart(needed);
  return { exercise: named.exercise ?? exercise, part: named.part };
}

function unique(parts: readonly Part[]): Part[] {
  return [...new Map(parts.map((one) => [JSON.stringify([one.exercise, one.part]), one])).values()];
}

/** Tells whether a test has come to a stub of its own exercise, not to one of an exercise that is needed. */
function isUnwritten({ status, location }: TestResult, file: string): boolean {
  return status === 'not-started' && location?.file === file;
}
