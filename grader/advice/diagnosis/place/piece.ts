/** A piece of a learner's file that a sentence can be about. */
export type Piece =
  /**
   * What computes an element of the returned array, by calls of a function. With `isShared` it is in all elements,
   * with `isOwn` in no other function. */
  | { of: 'element'; index: number; calls?: string; isShared?: boolean; isOwn?: boolean }
  /** What is returned; the end of the function if nothing is. */
  | { of: 'result' }
  /** The default of the last parameter. */
  | { of: 'default' }
  /** The learner's own declaration of a name, else the first call of it. */
  | { of: 'function'; name: string }
  /** What treats some numbers in another way: a statement that returns early, or a condition. */
  | { of: 'condition'; otherwise: Piece }
  /** The expression of an operation's data. */
  | { of: 'data' }
  /** The operands that the result of an operation is given. */
  | { of: 'parents' }
  /** The assignment to a property of an operand. */
  | { of: 'change'; property: string }
  /** Where an operation makes a Value of its argument. */
  | { of: 'argument' }
  /** The backward step of an operation. */
  | { of: 'step' }
  /** The statement of the step for one operand. With `isShared` it may be one that all operations share. */
  | { of: 'gradient'; operand: number; isAssigned?: boolean; isShared?: boolean }
  /** The initial value of a property of the class. */
  | { of: 'property'; name: string }
  /** Where `backward` sets the gradient that it begins with. */
  | { of: 'seed' }
  /** Where `backward` calls the steps. */
  | { of: 'walk' };

/** Where a piece is in the text. Offsets in characters. */
export interface Span {
  start: number;
  end: number;
}

/** A piece of a certain function, method or class. Without `within` it is that of the part. */
export type PlacedPiece = Piece & {
  within?: string;
  /** What to find if the file does not define that function. */
  orElse?: PlacedPiece;
};
