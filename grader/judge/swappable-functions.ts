import type { HostFunction, HostModules } from '../sandbox/host-functions';
import type { Swap } from '../suite/runner-api';

/** The given functions of a suite, each of which can be replaced while a task runs. */
export class SwappableFunctions {
  private replaced: Record<string, HostFunction> = {};

  constructor(private readonly given: HostModules) {}

  readonly swap: Swap = (replacements, task) => {
    this.replaced = replacements;
    try {
      return task();
    } finally {
      this.restore();
    }
  };

  /** What is ended by the wall clock runs no `finally`: each test begins by this. */
  restore(): void {
    this.replaced = {};
  }

  /** The functions as the VM calls them: by way of the replacement, when there is one. */
  redirected(): HostModules {
    const redirect = ([name, own]: [string, HostFunction]) => [
      name,
      (...args: number[]) => (this.replaced[name] ?? own)(...args),
    ];
    return Object.fromEntries(
      Object.entries(this.given).map(([module, functions]) => [
        module,
        Object.fromEntries(Object.entries(functions).map(redirect)),
      ]),
    );
  }
}
