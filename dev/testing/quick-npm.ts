import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { once } from './once';
import { ROOT } from './root';
import { temporaryFolder } from './submissions';

/**
 * `npm run` finds the line of a script in package.json and runs it with the arguments. npm itself takes 0.35 s of
 * processor time for that, and each worker of `grade` beyond the first 0.9 s. `npm ci` links the packages of the
 * project.
 */
const SCRIPT = `#!/bin/sh
case $1 in
  ci) exec ln -s '${path.join(ROOT, 'node_modules')}' node_modules ;;
  run) shift ;;
  *) exit 1 ;;
esac
if [ "$1" = --silent ]; then shift; fi
line=$(sed -n "s/^ *\\"$1\\": \\"\\(.*\\)\\",\\{0,1\\}$/\\1/p" package.json | sed 's/\\\\"/"/g')
if [ "$1" = grade ]; then set -- "$@" --workers 1; fi
shift
if [ "$1" = -- ]; then shift; fi
export INIT_CWD="$PWD"
eval "exec \${line:-false} \\"\\$@\\""
`;

/** A folder for the front of PATH, with an npm that knows only `run` and `ci`. Other tests run npm itself. */
export const quickNpm = once(() => {
  const folder = path.join(temporaryFolder(), 'npm');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'npm'), SCRIPT);
  chmodSync(path.join(folder, 'npm'), 0o755);
  return folder;
});
