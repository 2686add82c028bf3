import { LearnerFault } from '../core/learner-fault';
import { type Transpiled, transpile } from './transpile';
import type { Transpiler } from './transpiler';

/** The modules of `engine/`. Each is transpiled once, because they are the same for every submission. */
export class EngineModules {
  private readonly modules = new Map<string, Transpiled>();

  /** @param text the text of a module by its name, `engine/f.ts`, or undefined if there is none */
  constructor(
    private readonly text: (name: string) => string | undefined,
    readonly transpiler: Transpiler,
  ) {}

  /**
   * The JavaScript of a module.
   *
   * @throws LearnerFault if there is no such module
   */
  module(name: string): Transpiled {
    const known = this.modules.get(name);
    if (known) return known;
    const module = this.library(name) ?? transpile(this.transpiler, name, this.source(name));
    this.modules.set(name, module);
    return module;
  }

  /**
   * The text of a module.
   *
   * @throws LearnerFault if there is no such module
   */
  source(name: string): string {
    const text = this.text(name);
    if (text === undefined) throw new LearnerFault(`There is no ${name}. Look into engine/ for what can be imported.`);
    return text;
  }

  /**
   * A module of which there is JavaScript alone: a library in one file, without imports. It is handed over as it is,
   * because transpiling 250 KB takes 0.7 s.
   */
  private library(name: string): Transpiled | undefined {
    if (this.text(name) !== undefined) return undefined;
    const code = this.text(name.replace(/\.ts$/, '.js'));
    return code === undefined ? undefined : { code, imports: [], originalLine: () => undefined };
  }
}
