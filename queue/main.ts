import path from 'node:path';
import { type Commands, runCommand } from '../grader/run-command';

/** The project's folder: this file is queue/main.ts. */
const ROOT = path.dirname(__dirname);

const COMMANDS: Commands = {
  worker: () => require('./commands/worker'),
};

/** Runs the npm script of those who run a queue. */
export function main(args: string[]): Promise<void> {
  return runCommand(COMMANDS, ROOT, args);
}
