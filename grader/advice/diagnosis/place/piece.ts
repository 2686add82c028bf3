/** A piece of a learner's file that a sentence can be about. */
export type Piece =
  /**
   * What computes an element of the returned array, by calls of a function. With `isShared` it is in all elements,
   * with `isOwn` in no other function. */
  | { of: 'element'; index: number; calls?: string; isShared?: boolean; isOwn?: boolean }
  /** What is wrong in the statements that compute an estimate, an element of the returned array. */
  | EstimatePiece
  /** What is returned; the end of the function if nothing is. */
  | { of: 'result' }
  /** The default of the last parameter. */
  | { of: 'default' }
  /** The learner's own declaration of a name, else the first call of it, with so many arguments if there is one. */
  | { of: 'function'; name: string; given?: number }
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
  | { of: 'walk' }
  /** Where `backward` asks which nodes it has visited. */
  | { of: 'visit' }
  /** What decides in which order the steps run: the loop if nothing is reversed, else where nodes are collected. */
  | { of: 'order' };

/** What is wrong in an estimate of a slope, or in the list of all. */
export interface EstimatePiece {
  of: 'estimate';
  index: number;
  /** The name of the function whose slope is estimated. */
  calls: string;
  /**
   * `rise`: the difference of two values; `run`: what divides it; `point`: where the function is asked; `loop`: how
   * often a loop runs; `call`: a function that changes the result; `arguments`: a call that lacks some; `no-return`:
   * the end of a function that returns nothing.
   */
  role: 'rise' | 'run' | 'point' | 'loop' | 'call' | 'arguments' | 'no-return';
  isShared?: boolean;
  /** The indexes of right estimates. */
  rightAxes: readonly number[];
  /** Points at which the function should not be asked, for these arguments. */
  wrongPoints?: readonly { args: readonly number[]; asked: readonly number[] }[];
  /** True if no point of the estimate is right. */
  areAllWrong?: boolean;
  /** The direction in which the wrong point was moved. */
  sign?: number;
  /** True if an input stands in place of another one. */
  isMixed?: boolean;
  /** By what amount a point is moved for each step. */
  fixedStep?: number;
  /** The direction in which no point is moved. */
  missing?: number;
  /** The index of another input that is moved. */
  movedAlong?: number;
  /** The index of the element for which the estimate would be right. */
  belongsTo?: number;
}

/** Where a piece is in the text. Offsets in characters. */
export interface Span {
  start: number;
  end: number;
}

/** A piece of a certain function, method or class. Without `within` it is that of the part. */
export type PlacedPiece = Piece & {
  within?: string;
  /** Parts that have the piece in common: it may be in a function of the file that all of them call. */
  sharedBy?: readonly string[];
  /** What to find if the file does not define that function. */
  orElse?: PlacedPiece;
};
