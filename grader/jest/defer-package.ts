import { Module } from 'node:module';

type Exports = Readonly<Record<string, unknown>>;

/**
 * Keeps a package from being loaded until it is used for more than what is known of it.
 *
 * @param loader loads packages as the one that uses this package does
 * @param known what is given out in place of the package. It may load the rest
 */
export function deferPackage(loader: NodeJS.Require, name: string, known: (load: () => Exports) => Exports): void {
  const file = loader.resolve(name);
  if (loader.cache[file]) return;
  const standIn = new Module(file);
  const load = () => {
    if (loader.cache[file] === standIn) delete loader.cache[file];
    return loader(name) as Exports;
  };
  standIn.exports = new Proxy(known(load), { get: (own, key) => Reflect.get(key in own ? own : load(), key) });
  standIn.loaded = true;
  loader.cache[file] = standIn;
}
