import type { HostFunction, HostModules } from '../sandbox/host-functions';
import type { Swap } from '../suite/runner-api';

/** The engine functions that a suite may swap, each of which can be replaced while a task runs. */
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

  /** The wall clock ends a task without its `finally`, so each test begins by this. */
  restore(): void {
    this.replaced = {};
  }

  /** The functions as the VM calls them: the replacement, if there is one. */
  redirected(): HostModules {
    const redirect = ([name, own]: [string, HostFunction]) => [
      name,
      (...args: number[]) => (this.replaced[name] ?? own)(...args),
    ];
    return Object.fromEntries(
      Object.entries(this.modules).map(([module, functions]) => [
        module,
        Object.fromEntries(Object.entries(functions).map(redirect)),
      ]),
    );
  }
}
