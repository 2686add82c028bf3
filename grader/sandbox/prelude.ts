import type { QuickJSContext } from 'quickjs-emscripten-core';

/** The time that learner code reads, in milliseconds since 1970: a verdict must not depend on the clock. */
const NOW_MS = Date.UTC(2020, 0, 1);

/** Makes random numbers (mulberry32, seed 1) and time the same in every run. Adds the symbols that `using` needs. */
const SOURCE = `{
  let state = 1;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  // Replaces the real Date, which learner code cannot reach afterwards.
  const RealDate = Date;
  const { construct, defineProperty } = Reflect;
  globalThis.Date = function Date(...args) {
    if (!new.target) return new RealDate(${NOW_MS}).toString();
    return construct(RealDate, args.length === 0 ? [${NOW_MS}] : args, new.target);
  };
  const properties = [
    ['now', () => ${NOW_MS}], ['parse', RealDate.parse], ['UTC', RealDate.UTC], ['prototype', RealDate.prototype],
  ];
  for (const [name, value] of properties) {
    const writable = name !== 'prototype';
    defineProperty(Date, name, { value, writable, configurable: writable, enumerable: false });
  }
  const constructor = { value: Date, writable: true, configurable: true, enumerable: false };
  defineProperty(RealDate.prototype, 'constructor', constructor);
  // QuickJS would call it with the functions on the stack, the grader's own among them.
  defineProperty(Error, 'prepareStackTrace', { get: () => undefined, set: () => {}, configurable: false });
  delete globalThis.performance;
  for (const name of ['dispose', 'asyncDispose']) {
    if (!(name in Symbol)) Object.defineProperty(Symbol, name, { value: Symbol('Symbol.' + name) });
  }
}`;

/** Evaluates the prelude. Called before learner code is in the VM. */
export function runPrelude(context: QuickJSContext): void {
  context.unwrapResult(context.evalCode(SOURCE, 'grader', { type: 'global' })).dispose();
}
