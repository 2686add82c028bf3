/** Runs a task at the first call and returns its result at every call, so that the tests of a file share one run. */
export function once<T>(task: () => T): () => T {
  let done: { result: T } | undefined;
  return () => {
    done ??= { result: task() };
    return done.result;
  };
}
