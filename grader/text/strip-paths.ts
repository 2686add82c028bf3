/** An absolute path, of Windows too, or a URL of a file; its last part is the group. */
const PATH = /(?<![\w.)\]/\\-])(?:file:\/\/)?(?:[A-Za-z]:)?(?:[\\/][^\\/\s"'`:;,()]+)*[\\/]([^\\/\s"'`:;,()]+)/g;

/** A text that learners may read: of paths of the machine only the last part is left, the others are nobody's business. */
export function stripPaths(text: string): string {
  return text.replace(PATH, '$1');
}
