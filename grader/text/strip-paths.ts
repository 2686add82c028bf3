/** An absolute path, also of Windows, or a `file:` URL. The group is its last part. */
const PATH = /(?<![\w.)\]/\\-])(?:file:\/\/)?(?:[A-Za-z]:)?(?:[\\/][^\\/\s"'`:;,()]+)*[\\/]([^\\/\s"'`:;,()]+)/g;

/** Cuts each absolute path to its last part. Learners must not see folders of the grading machine. */
export function stripPaths(text: string): string {
  return text.replace(PATH, '$1');
}
