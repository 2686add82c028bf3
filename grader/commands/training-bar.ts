import { SingleBar } from 'cli-progress';
import { BAR_OPTIONS, type Screen } from '../batch/progress';

/** Shows how far a training is. */
export interface TrainingBar {
  /** @param made steps that are made */
  at(made: number): void;
  /** Removes the bar. */
  end(): void;
}

/**
 * Shows a bar on a terminal, and nothing in a log or a file.
 *
 * @param environment `CI` tells that the terminal is a log
 */
export function trainingBar(screen: Screen, steps: number, environment: NodeJS.ProcessEnv): TrainingBar {
  if (!screen.isTTY || environment.CI) return { at() {}, end() {} };
  const bar = new SingleBar({
    stream: screen as NodeJS.WriteStream,
    format: '  Training  [{bar}]  {value} of {total} steps',
    ...BAR_OPTIONS,
    clearOnComplete: true,
  });
  bar.start(steps, 0);
  return { at: (made) => bar.update(made), end: () => bar.stop() };
}
