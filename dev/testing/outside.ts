import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { ROOT } from './root';

const { getBuiltinModule } = runInThisContext('process') as NodeJS.Process;
const requireOutside = getBuiltinModule('node:module').createRequire(__filename);

/**
 * Loads a module of the project by Node's own loader. Modules that parse learner code or run the VM need ES modules and
 * `import()`, which Jest's loader does not support.
 *
 * @param name path without extension: `grader/jest/node-guard`
 */
export function outside<Module>(name: string): Module {
  requireOutside(path.join(ROOT, 'dev', 'typescript.cjs'));
  return requireOutside(path.join(ROOT, `${name}.ts`));
}
