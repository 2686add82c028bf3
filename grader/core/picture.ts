/** What is drawn for a learner: numbers that the learner's code gave, beside the right ones. */
export type Picture = GraphPicture | SlopePicture | ErrorPicture | LossPicture;

/** The graph of an expression that a test computed by the learner's Value. */
export interface GraphPicture {
  kind: 'graph';
  /** The name of the test. */
  test: string;
  /** Whether `backward` was called: without it gradients mean nothing. */
  hasGradients: boolean;
  /** Each after its operands. The last one is the result. */
  nodes: readonly GraphNode[];
}

/** A number in a graph. */
export interface GraphNode {
  label: string;
  /** How it was computed, in a few characters: `×`, `× 3`. Empty if it was given. */
  operation: string;
  /** The indices of what it was computed from. */
  operands: readonly number[];
  /** What the learner's code has. What is no number is described. */
  data: number | string;
  grad: number | string;
  /** What is right. Null if that is not known, because the learner's code computed it in one call. */
  expectedData: number | null;
  expectedGrad: number | null;
  isDataWrong: boolean;
  isGradWrong: boolean;
  /** The wrong one to look at: the first one as gradients flow, or as data does if that is wrong already. */
  isFirstWrong: boolean;
}

/** A function of one variable around a point, with lines whose slopes estimate its derivative. */
export interface SlopePicture {
  kind: 'slope';
  /** The variable along which it is drawn, and the point. */
  variable: string;
  point: readonly number[];
  /** What is drawn: `f(a, 3, 4)`. */
  title: string;
  step: number;
  curve: readonly (readonly [x: number, y: number])[];
  lines: readonly SlopeLine[];
  /** What is left out, with the reason. */
  notes: readonly string[];
}

/** A line through the curve. */
export interface SlopeLine {
  exercise: string;
  name: string;
  /** Where it touches or cuts the curve. */
  at: readonly number[];
  /** What the learner's code gives. Null if there is none, or it fails. */
  yours: number | null;
  expected: number;
}

/** How far estimates of a gradient are off, for many steps. */
export interface ErrorPicture {
  kind: 'errors';
  point: readonly number[];
  curves: readonly ErrorCurve[];
  notes: readonly string[];
}

/** The errors of one method. Errors of 0 are left out: they have no logarithm. */
export interface ErrorCurve {
  exercise: string;
  /** The exported function. */
  name: string;
  defaultStep: number;
  /** The power of the step that the error is proportional to. */
  order: number;
  expected: readonly (readonly [step: number, error: number])[];
  /** Empty if the learner's function is not written, or fails. */
  yours: readonly (readonly [step: number, error: number])[];
}

/** The loss of a training before each step. */
export interface LossPicture {
  kind: 'losses';
  test: string;
  expected: readonly number[];
  /** What is no number is left out. */
  yours: readonly (number | null)[];
}
