import type { JSValueConstPointer, JSValuePointer } from '@jitl/quickjs-ffi-types';

/** The address of a value of the VM, which is valid until it is freed. */
export type Pointer = JSValuePointer | JSValueConstPointer;
