/** What is to be said of a class as a whole, in the document of several submissions that are all done. */
export interface ClassDigest {
  submissions: number;
  /** How many are of each kind. `right` and `wrong` are in means and shares, the others are not. */
  counts: Readonly<Record<string, number>>;
  maxScore: number;
  /** Null if no submission is in it. */
  mean: number | null;
  median: number | null;
  exercises: readonly { id: string; maxScore: number; mean: number; median: number }[];
  /** The tests that fail, those of most submissions first. `ran`: those whose file of the exercise runs. */
  tests: readonly { exercise: string; name: string; failed: number; ran: number }[];
  /** The reasons, those of most submissions first. */
  diagnoses: readonly { diagnosis: string; exercise: string; count: number; ids: readonly string[] }[];
  /** Why exercises could not run, or a submission could not be read. An error counts once for each submission. */
  errors: readonly { message: string; count: number; ids: readonly string[] }[];
}
