import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EngineModules } from '../../grader/compile/engine-modules';
import { nativeTranspiler } from '../../grader/compile/native';
import { compiledWasm } from '../../grader/sandbox/compiled-wasm';
import { VmSource } from '../../grader/sandbox/vm-source';

/** The engine of a project, transpiled in Node, for tests without a judge. */
export function nodeEngine(root: string): EngineModules {
  const text = (name: string) => {
    try {
      return readFileSync(path.join(root, ...name.split('/')), 'utf8');
    } catch {
      return undefined;
    }
  };
  return new EngineModules(text, nativeTranspiler);
}

/** A source of VMs in Node, for tests without a judge. */
export function nodeVms(): VmSource {
  return new VmSource(compiledWasm);
}
