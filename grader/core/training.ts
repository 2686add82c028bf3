/** What a network is to learn, how large it is, and how long it is trained. */
export interface TrainingPlan {
  title: string;
  /** The outputs of each layer. */
  layers: readonly number[];
  inputs: readonly (readonly number[])[];
  /** One number for each example. */
  targets: readonly number[];
  steps: number;
  learningRate: number;
}

/** What a training gave. */
export interface TrainingResult {
  /** How many numbers of the network were trained. */
  parameters: number;
  /** The loss at the start and after each step. */
  losses: readonly number[];
  /** What the network gave for each example at the start. */
  before: readonly number[];
  /** What it gives at the end. */
  after: readonly number[];
}
