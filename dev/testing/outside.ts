import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { ROOT } from './root';

const { getBuiltinModule } = runInThisContext('process') as NodeJS.Process;
const requireOutside = getBuiltinModule('node:module').createRequire(__filename);

/**
 * A module of the project, by its path, from Node's own loader, as the grader itself loads it. What parses learner code or runs the VM
 * needs ES modules and `import()`, which Jest's loader has not: `outside<typeof import('../../grader/jest/node-guard')>('grader/jest/node-guard')`.
 */
export function outside<Module>(name: string): Module {
  requireOutside(path.join(ROOT, 'dev', 'typescript.cjs'));
  return requireOutside(path.join(ROOT, `${name}.ts`));
}
