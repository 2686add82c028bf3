import type { EventEmitter } from 'node:events';

/**
 * Collects unhandled errors, of a timer of a suite for example. By default each would end the process.
 *
 * @param source what emits them
 * @returns the errors so far, and what ends the collection
 */
export function collectStrayErrors(source: EventEmitter = process): { errors(): unknown[]; stop(): void } {
  const uncaught: unknown[] = [];
  const rejected = new Map<Promise<unknown>, unknown>();
  const onUncaught = (error: unknown) => void uncaught.push(error);
  const onRejection = (error: unknown, promise: Promise<unknown>) => void rejected.set(promise, error);
  const onHandled = (promise: Promise<unknown>) => void rejected.delete(promise);
  source.on('uncaughtException', onUncaught);
  source.on('unhandledRejection', onRejection);
  source.on('rejectionHandled', onHandled);
  return {
    errors: () => [...uncaught, ...rejected.values()],
    stop() {
      source.off('uncaughtException', onUncaught);
      source.off('unhandledRejection', onRejection);
      source.off('rejectionHandled', onHandled);
    },
  };
}
