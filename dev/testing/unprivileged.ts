/** The number that Linux and macOS give to a user without any rights of its own. */
const NOBODY = 65534;

/** Runs something as a user whom permissions stop: root is stopped by none. What it reads later on, it reads as usual. */
export function unprivileged<T>(task: () => T): T {
  if (process.geteuid?.() !== 0) return task();
  process.seteuid?.(NOBODY);
  try {
    return task();
  } finally {
    process.seteuid?.(0);
  }
}
