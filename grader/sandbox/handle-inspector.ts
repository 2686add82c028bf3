import { type QuickJSContext, type QuickJSHandle, Scope } from 'quickjs-emscripten-core';
import type { Bridge } from './bridge';
import type { GuestHelpers } from './guest-helpers';

/** Reads values inside the VM for messages and the console: what was thrown, and what was logged. */
export class HandleInspector {
  private scope = new Scope();

  constructor(
    private readonly context: QuickJSContext,
    private readonly bridge: Bridge,
    private readonly helpers: GuestHelpers,
  ) {}

  /** Frees the handles that were kept since the last release. */
  release(): void {
    this.scope.dispose();
    this.scope = new Scope();
  }

  /** Runs `task` and frees the handles that it kept. */
  withTemporaryHandles<T>(task: () => T): T {
    const outer = this.scope;
    this.scope = new Scope();
    try {
      return task();
    } finally {
      this.scope.dispose();
      this.scope = outer;
    }
  }

  /** @returns a property that is a text, for messages; undefined if it is no text or reading it throws */
  tryText(object: QuickJSHandle, key: string): string | undefined {
    const { context } = this;
    const result = context.callFunction(this.helpers.get, context.undefined, object, this.keep(context.newString(key)));
    if (result.error) {
      // Reading this error would run more learner code, which may throw again without end.
      result.error.dispose();
      return undefined;
    }
    const handle = this.keep(result.value);
    return context.typeof(handle) === 'string' ? this.textOf(handle) : undefined;
  }

  /** Compares by identity: reading a property of a thrown value may run learner code. */
  isNull(handle: QuickJSHandle): boolean {
    const { context } = this;
    const result = context.callFunction(this.helpers.isNull, context.undefined, handle);
    if (!result.error) return result.value.consume((truth) => context.getNumber(truth)) === 1;
    result.error.dispose();
    return false;
  }

  /** What `console.log` writes for this value, truncated. */
  show(handle: QuickJSHandle): string {
    const { context } = this;
    const result = context.callFunction(this.helpers.show, context.undefined, handle);
    if (!result.error) return this.textOf(this.keep(result.value)) ?? '';
    result.error.dispose();
    return `(${context.typeof(handle)} that cannot be shown)`;
  }

  private textOf(handle: QuickJSHandle): string | undefined {
    const answer = this.bridge.valueOf(handle);
    if (answer.kind === 'thrown') answer.error.dispose();
    return answer.kind === 'plain' && typeof answer.value === 'string' ? answer.value : undefined;
  }

  private keep(handle: QuickJSHandle): QuickJSHandle {
    return this.scope.manage(handle);
  }
}
