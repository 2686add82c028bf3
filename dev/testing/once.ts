/** Runs a task at the first call and returns its result at every call: tests share one run, and loading a file none. */
export function once<T>(task: () => T): () => T {
  let done: { result: T } | undefined;
  return () => {
    done ??= { result: task() };
    return done.result;
  };
}
