/** What to do where there may be no `npm run reset`: teachers read the faults of a class as well. */
const PUT_FILE = 'Put the file there; its stub is in the project under the same name.';
const FILL_FILE = 'Write the exercise there, or restore its stub.';

/** The same in a learner's own project. */
const PUT_STUB = 'Put its stub there';
const FILL_OR_RESTORE = 'Write the exercise there, or restore its stub';

/** The fault of a submission without an exercise file. */
export function missingFault(file: string): string {
  return `exercises/${file} is missing. ${PUT_FILE}`;
}

/** The fault of an exercise file without a text. */
export function emptyFault(name: string): string {
  return `${name} is empty. ${FILL_FILE}`;
}

/** Names the command that restores a stub, in a fault that learners read in their own project. */
export function withResetCommand(id: string, fault: string): string {
  const command = resetCommand(id);
  return fault.replace(PUT_FILE, `${PUT_STUB}: ${command}`).replace(FILL_FILE, `${FILL_OR_RESTORE}: ${command}`);
}

/** Tells whether a fault is of a file that is missing, and of which there is nothing similar. */
export function lacksStub(fault: string): boolean {
  return fault.includes(PUT_FILE) || fault.includes(PUT_STUB);
}

/** The command that restores the stub of an exercise. */
export function resetCommand(id: string): string {
  return `npm run reset -- ${id.slice(0, 2)}`;
}
