/**
 * Whether the table about a class is shown: not in the middle of results on the screen, nor in a log that wants nothing but these.
 *
 * @param isInFiles all results go to files
 * @param isOutScreen the standard output is a terminal
 * @param isErrorScreen the standard error, on which the table goes, is one
 */
export function isTableSeen(isInFiles: boolean, isOutScreen: boolean, isErrorScreen: boolean): boolean {
  return isInFiles || (isErrorScreen && !isOutScreen);
}
