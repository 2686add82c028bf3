import { EngineModules } from '../compile/engine-modules';
import { VmSource } from '../sandbox/vm-source';
import type { JudgeHost } from './host';

/** What the judge keeps from one call to the next: the transpiled engine, and a VM that is used again. */
export interface Resources {
  engine: EngineModules;
  vms: VmSource;
}

const byHost = new WeakMap<JudgeHost, Resources>();

/** The resources of a host, made when it is first used. */
export function resourcesOf(host: JudgeHost): Resources {
  const known = byHost.get(host);
  if (known) return known;
  const resources = {
    engine: new EngineModules((module) => host.engineText(module), host.transpiler),
    vms: new VmSource(() => host.wasm(), host.collectGarbage),
  };
  byHost.set(host, resources);
  return resources;
}
