/** Tells by the message of an error of any engine whether the stack of the process was used up. */
export function isStackOverflow(message: string): boolean {
  return message.startsWith('Maximum call stack') || message === 'too much recursion';
}
