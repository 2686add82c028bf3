import { ROOT } from './bridge-guest';
import type { Pointer } from './pointer';
import type { QuickJsInternals } from './quickjs-internals';

/** The values of the VM that a suite may use again. Ids stand for them. Ids only grow. */
export class KeptValues {
  /** What the id `ROOT` stands for. */
  root: Pointer;
  private pointers: Pointer[] = [];
  /** The id of the first of them. */
  private firstId = ROOT + 1;
  /** The functions among them, by their identity. Kept ones are not freed, so no other object has it. */
  private readonly functionIds = new Map<number, number>();

  /** @param missing what an id stands for whose value was released */
  constructor(
    private readonly internals: QuickJsInternals,
    private readonly missing: Pointer,
  ) {
    this.root = missing;
  }

  keep(pointer: Pointer): number {
    return this.firstId + this.pointers.push(pointer) - 1;
  }

  keepFunction(pointer: Pointer): number {
    const id = this.keep(pointer);
    this.functionIds.set(this.internals.identityAt(pointer), id);
    return id;
  }

  /** The id of an object that is known to be a function: suites read the same methods again and again. */
  idOfFunction(object: Pointer): number | undefined {
    return this.functionIds.get(this.internals.identityAt(object));
  }

  pointerOf(id: number): Pointer {
    return id === ROOT ? this.root : (this.pointers[id - this.firstId] ?? this.missing);
  }

  /** Frees all but the root. */
  release(): void {
    for (const pointer of this.pointers) this.internals.free(pointer);
    this.forget();
  }

  /** Forgets all without freeing it: the memory that held it was restored. */
  forget(): void {
    this.firstId += this.pointers.length;
    this.pointers = [];
    this.functionIds.clear();
  }
}
