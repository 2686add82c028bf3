import type { Facts } from '../reading';

/** One application of an operation, and what is right there. */
export interface OperationCase {
  /** The numbers in the operands. */
  at: readonly number[];
  data: number;
  /** One local derivative for each operand that is a Value. */
  derivatives: readonly number[];
  /** True where zeros, ones or equal numbers hide which formula gave a result. */
  isSpecial?: boolean;
}

/** What is known of an operation. */
export interface OperationFacts {
  part: string;
  /** What stands in the brackets of a call. Null if nothing does. */
  argument: 'value' | 'number' | null;
  cases: readonly OperationCase[];
  /** Formulas that a mistake may compute, with their numbers in the cases that are not special. */
  terms?: Readonly<Record<string, readonly number[]>>;
  /** True if the result is a to the power n. */
  isPower?: boolean;
  /** The operation on one Value twice: its derivative is that of both operands together. */
  twice?: readonly OperationCase[];
  /** The operation with a plain number in the place of its second Value. */
  withNumber?: readonly OperationCase[];
}

/** What is known of a class of Values: its operations in the order in which they are written. */
export interface ValueFacts extends Facts {
  reader: 'value';
  operations: readonly OperationFacts[];
}
