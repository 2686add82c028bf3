import { describe, expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { LIMITS } from '../core/limits';
import type { PristineVm } from './pristine-vm';

const { VmSource } = outside<typeof import('./vm-source')>('grader/sandbox/vm-source');
const { compiledWasm } = outside<typeof import('./compiled-wasm')>('grader/sandbox/compiled-wasm');

/** A source of VMs that counts how often it asks for the code and collects garbage. */
const openSource = () => {
  const count = { reads: 0, collections: 0 };
  const read = () => {
    count.reads += 1;
    return compiledWasm();
  };
  const collect = () => {
    count.collections += 1;
  };
  return { source: new VmSource(read, collect), count };
};

/** Allocates this many bytes inside the VM. */
const allocate = ({ context }: PristineVm, bytes: number) => context.evalCode(`new ArrayBuffer(${bytes})`);

describe('a source of VMs', () => {
  test('asks for the code at the first request, and only then', async () => {
    const { source, count } = openSource();
    expect(count.reads).toBe(0);
    const first = await source.acquire();
    first.discard();
    const second = await source.acquire();
    expect(second).not.toBe(first);
    expect(count.reads).toBe(1);
  });

  test('asks for the code once for two requests at the same time', async () => {
    const { source, count } = openSource();
    await Promise.all([source.acquire(), source.acquire({ ...LIMITS, textLength: 100 })]);
    expect(count.reads).toBe(1);
  });

  test('collects garbage once after a VM whose memory has grown, and after no other', async () => {
    const { source, count } = openSource();
    (await source.acquire()).discard();
    const grown = await source.acquire();
    expect(count.collections).toBe(0);
    allocate(grown, LIMITS.memoryBytes / 2).unwrap();
    expect(await source.acquire()).not.toBe(grown);
    await source.acquire({ ...LIMITS, textLength: 100 });
    expect(count.collections).toBe(1);
  });

  test('has no current VM before the first request, for other limits, or after a discard', async () => {
    const { source } = openSource();
    expect(source.current(LIMITS)).toBeUndefined();
    const vm = await source.acquire();
    expect(source.current(LIMITS)).toBe(vm);
    for (const changed of [{ memoryBytes: 2 ** 24 }, { stackBytes: 2 ** 16 }, { textLength: 100 }])
      expect(source.current({ ...LIMITS, ...changed })).toBeUndefined();
    vm.discard();
    expect(source.current(LIMITS)).toBeUndefined();
  });

  test('uses a VM again for limits that are not built in', async () => {
    const { source } = openSource();
    const vm = await source.acquire();
    expect(await source.acquire({ ...LIMITS, fuelPerTest: 7, wallMs: 7, arrayLength: 7 })).toBe(vm);
  });

  test('makes the functions of Math once, in an instance that is no VM for learners', async () => {
    const { source } = openSource();
    const math = await source.math();
    expect(source.current(LIMITS)).toBeUndefined();
    expect(await source.math()).toBe(math);
  });

  test('gives a VM no more memory than its limits say', async () => {
    const { source } = openSource();
    const half = LIMITS.memoryBytes / 2;
    const failed = async (memoryBytes: number) =>
      allocate(await source.acquire({ ...LIMITS, memoryBytes }), half).error;
    expect(await failed(LIMITS.memoryBytes)).toBeUndefined();
    expect(await failed(half)).toBeDefined();
  });

  test('says what to do if the system refuses the memory of a VM', async () => {
    const { source } = openSource();
    // Fewer pages than QuickJS begins with: the same call fails as on a system that has no more.
    await expect(source.acquire({ ...LIMITS, memoryBytes: 2 ** 23 })).rejects.toThrow(
      /gives no memory to the virtual machine.*run the command again/,
    );
  });
});
