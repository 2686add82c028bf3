import type { HostFunction, HostModules } from '../sandbox/host-functions';
import type { Swap } from '../suite/runner-api';

/** The engine functions that a suite may replace while a task runs. */
export class SwappableFunctions {
  private replaced: Record<string, HostFunction> = {};

  constructor(private readonly modules: HostModules) {}

  readonly swap: Swap = (replacements, task) => {
    this.replaced = replacements;
    try {
      return task();
    } finally {
      this.restore();
    }
  };

  /** Called at the start of each test, because the guard may have ended a task without its `finally`. */
  restore(): void {
    this.replaced = {};
  }

  /** The functions that the VM calls. Each calls its replacement, if there is one. */
  redirected(): HostModules {
    const redirect = ([name, original]: [string, HostFunction]) => [
      name,
      (...args: number[]) => (this.replaced[name] ?? original)(...args),
    ];
    return Object.fromEntries(
      Object.entries(this.modules).map(([module, functions]) => [
        module,
        Object.fromEntries(Object.entries(functions).map(redirect)),
      ]),
    );
  }
}
