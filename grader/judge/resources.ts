import { EngineModules } from '../compile/engine-modules';
import { VmSource } from '../sandbox/vm-source';
import type { JudgeHost } from './host';

/** What the judge keeps between calls: the transpiled engine, and a VM that is reused. */
export interface Resources {
  engine: EngineModules;
  vms: VmSource;
}

const resourcesByHost = new WeakMap<JudgeHost, Resources>();

/** The resources of a host, made at its first use. */
export function resourcesOf(host: JudgeHost): Resources {
  const known = resourcesByHost.get(host);
  if (known) return known;
  const resources = {
    engine: new EngineModules((module) => host.engineText(module), host.transpiler),
    vms:
      host.vms ??
      new VmSource(
        () => host.wasm(),
        () => host.collectGarbage?.(),
      ),
  };
  resourcesByHost.set(host, resources);
  return resources;
}
