import type { Circus } from '@jest/types';
import { SuiteError } from '../core/learner-fault';
import { emptyBlock } from './collect-tests';
import { requireAsJest } from './load-jest';
import { refuseHook } from './refuse-hook';

/** What is used of `jest-circus`, in which Jest's own `describe` and `test` are. */
export interface JestCircus {
  describe: object;
  test: object;
  getState(): Circus.State;
  setState(state: Circus.State): void;
}

const { convertDescriptorToString } = requireAsJest('jest-util') as {
  convertDescriptorToString(name: unknown): string;
};

/**
 * `describe` and `test` of the fast path. They do what Jest's do while a file is loaded, and no more: the judge runs
 * the tests. Jest's own load half of Jest for that, as they run tests too. `test.only`, `describe.each` and the like
 * are Jest's, which is loaded where a suite has one.
 */
export class Declarations {
  readonly state: Circus.State;
  private circus: JestCircus | undefined;

  constructor(private readonly loadCircus: () => JestCircus) {
    const root = emptyBlock('ROOT_DESCRIBE_BLOCK');
    this.state = {
      rootDescribeBlock: root,
      currentDescribeBlock: root,
      currentlyRunningTest: null,
      hasStarted: false,
    } as unknown as Circus.State;
  }

  /** The globals of suites by name, without `expect`. */
  globals(): Record<string, unknown> {
    const describe = withRest(
      (name: unknown, block: unknown) => this.describe(name, block),
      () => this.jestCircus().describe,
    );
    const test = withRest(
      (name: unknown, fn: unknown) => this.test(name, fn),
      () => this.jestCircus().test,
    );
    const marked = (declare: object, mark: string) => (name: unknown, fn: unknown) =>
      Reflect.get(declare, mark)(name, fn);
    const [fdescribe, xdescribe] = [marked(describe, 'only'), marked(describe, 'skip')];
    const [fit, xit] = [marked(test, 'only'), marked(test, 'skip')];
    const hooks = ['beforeAll', 'beforeEach', 'afterAll', 'afterEach'].map((hook) => [hook, () => refuseHook(hook)]);
    return { describe, fdescribe, xdescribe, it: test, test, fit, xit, xtest: xit, ...Object.fromEntries(hooks) };
  }

  private describe(given: unknown, block: unknown): void {
    const name = this.nameOf('describe', given, block);
    const { state } = this;
    const parent = state.currentDescribeBlock;
    const own = emptyBlock(name, parent);
    parent.children.push(own);
    state.currentDescribeBlock = own;
    const returned: unknown = (block as () => unknown)();
    if (returned !== undefined)
      throw new Error(`describe("${name}", …) returns something: declare its tests without async and return.`);
    for (const child of own.children) if (child.type === 'test') child.mode ??= own.mode;
    state.currentDescribeBlock = parent;
  }

  private test(given: unknown, fn: unknown): void {
    const name = this.nameOf('test', given, fn);
    const parent = this.state.currentDescribeBlock;
    parent.children.push({ type: 'test', name, fn, parent, mode: undefined, failing: false } as Circus.TestEntry);
  }

  /** @throws Error if something is declared in another way than Jest has it, or within a test */
  private nameOf(what: string, given: unknown, fn: unknown): string {
    const name = convertDescriptorToString(given);
    if (typeof fn !== 'function') throw new Error(`${what}("${name}", …) has no function: put one behind its name.`);
    if (this.state.hasStarted)
      throw new SuiteError(`${what}("${name}", …) is called within a test. Move it out of it.`);
    return name;
  }

  /** Jest's own functions work with the state that is given to them. */
  private jestCircus(): JestCircus {
    if (!this.circus) {
      this.circus = this.loadCircus();
      this.circus.setState(Object.assign(this.state, { ...this.circus.getState(), ...this.state }));
    }
    return this.circus;
  }
}

/** What else Jest's `describe` and `test` have. */
const REST = new Set<unknown>(['only', 'skip', 'each', 'todo', 'failing', 'concurrent']);

/** A function that has these properties from another one. */
function withRest(declare: (name: unknown, fn: unknown) => void, rest: () => object): object {
  return new Proxy(declare, { get: (_, property) => Reflect.get(REST.has(property) ? rest() : declare, property) });
}
