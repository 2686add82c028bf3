import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { commandEnvironment } from './command';
import { copyTree } from './copy-tree';
import { type Files, layOut } from './submissions';

const NODE = `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`;

/** Runs a program as a platform does: with its environment, in one of its folders. Its output has its errors, too. */
export function runProgram(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  // No platform runs these by npm.
  const variables = commandEnvironment({ PATH: NODE, npm_config_prefer_offline: 'true', INIT_CWD: undefined, ...env });
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env: variables, cwd });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Puts the files of a submission into a folder of a platform, in place of what is there. */
export function handIn(place: string, files: Files): void {
  const made = `${place}.made`;
  rmSync(place, { recursive: true, force: true });
  copyTree(path.join(layOut(made, 'one', files), 'exercises'), place);
  rmSync(made, { recursive: true });
}

/** Hands in what could pass for two submissions, none of which is right. */
export function handInTwo(place: string): void {
  rmSync(place, { recursive: true, force: true });
  for (const name of ['a', 'b']) handIn(path.join(place, name), {});
}
