/** The id of the user without rights on Linux. */
const UNPRIVILEGED_USER = 65534;

/** Runs a synchronous task as a user without rights, because permissions do not stop root. */
export function unprivileged<T>(task: () => T): T {
  if (process.geteuid?.() !== 0) return task();
  process.seteuid?.(UNPRIVILEGED_USER);
  try {
    return task();
  } finally {
    process.seteuid?.(0);
  }
}
