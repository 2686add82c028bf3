import colors from 'picocolors';
import type { TrainingPlan, TrainingResult } from '../../core/training';
import { magnitude } from '../../text/number-text';
import { wrap } from '../../text/wrap';

/** The width of the inputs of an example, and of a number. */
const INPUT_COLUMNS = 14;
const NUMBER_COLUMNS = 8;

/**
 * Renders what was trained, and how far the loss fell.
 *
 * @param columns the most characters of a line
 */
export function renderTraining(
  { title, layers, inputs, steps }: TrainingPlan,
  { parameters, losses }: TrainingResult,
  columns: number,
): string[] {
  const network = `MLP(${inputs[0]?.length}, [${layers.join(', ')}])`;
  const [first, last] = [losses[0], losses.at(-1)].map((loss) => magnitude(loss ?? null));
  const size = `Your ${network} has ${parameters} parameters.`;
  return [colors.bold(title), ...wrap(`${size} In ${steps} steps its loss falls from ${first} to ${last}.`, columns)];
}

/** Renders what the network gave for each example, as a table. */
export function renderPredictions({ inputs, targets }: TrainingPlan, { before, after }: TrainingResult): string[] {
  const row = (example: string, ...numbers: string[]) =>
    example.padEnd(INPUT_COLUMNS) + numbers.map((number) => number.padStart(NUMBER_COLUMNS)).join('');
  const rows = inputs.map((example, index) => {
    const [start, end] = [before[index], after[index]].map((number) => (number as number).toFixed(3));
    return row(`[${example.join(', ')}]`, String(targets[index]), start as string, end as string);
  });
  return [row('inputs', 'target', 'before', 'after'), ...rows];
}

/** Tells how many predictions have the sign of their target. */
export function renderShare({ targets }: TrainingPlan, { before, after }: TrainingResult): string {
  const [first, last] = [before, after].map(
    (numbers) => numbers.filter((number, index) => number * (targets[index] as number) > 0).length,
  );
  return `Points with the right sign: ${first} of ${targets.length} at first, ${last} of ${targets.length} now.`;
}
