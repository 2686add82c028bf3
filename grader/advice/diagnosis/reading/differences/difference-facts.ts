import type { Facts } from '../reading';

/** A value of the function in an estimate: at so many steps from the point, times so much, over the step. */
export interface StencilPoint {
  steps: number;
  weight: number;
}

/** The facts of an exercise that asks for estimates of slopes, along each axis in the same way. */
export interface DifferenceFacts extends Facts {
  reader: 'differences';
  /** The exported function. Its arguments are the coordinates of a point, then the step. */
  export: string;
  /** The name of the function whose slopes are estimated. */
  function: string;
  /** The module that exports it. */
  module: string;
  variables: readonly string[];
  /** The names of the estimates, one for each variable. */
  parts: readonly string[];
  stencil: readonly StencilPoint[];
  defaultStep: number;
  /** Points, each with a step, at which estimates are read. They are binary fractions, so no sum of them is rounded. */
  probes: readonly { point: readonly number[]; step: number }[];
}
