import { builtinModules } from 'node:module';
import type { Plugin } from 'esbuild';

const MODULES = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`), 'graceful-fs']);

/** Replaces modules of Node, which packages ask for and do not use in a browser, by empty ones. */
export const withoutNode: Plugin = {
  name: 'without Node',
  setup(build) {
    build.onResolve({ filter: /^[a-z][\w:/-]*$/ }, ({ path }) =>
      MODULES.has(path) ? { path, namespace: 'node' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'node' }, () => ({ contents: 'module.exports = {};' }));
  },
};
