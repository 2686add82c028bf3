import type { GraphPicture } from '../../core/picture';
import type { ExerciseVm } from '../exercise-vm';
import type { SuiteRecorder } from '../suite-recorder';
import { CallLog } from './call-log';
import { type DrawnGraph, drawGraph } from './draw-graph';
import { suiteNames } from './suite-names';

/**
 * Runs a test again and draws the expression that failed, as it is when a number is found wrong; of a test that passes,
 * the last one. Of random cases it is the smallest one that fails.
 *
 * @param vm an open one
 * @returns undefined if no Value was computed before a number was compared
 */
export function recordGraph(
  recorder: SuiteRecorder,
  vm: ExerciseVm,
  test: { name: string; run: () => unknown },
): GraphPicture | undefined {
  const log = new CallLog();
  let drawing: { drawn: DrawnGraph | undefined; at: number; isOk: boolean } | undefined;
  vm.refresh();
  recorder.startTest();
  recorder.onComparison = ({ label, ok }) => {
    const isFirstOfRow = !('label' in (log.events.at(-1) ?? {}));
    const at = log.events.push({ label, isOk: ok }) - 1;
    // Of numbers that are compared together the first wrong one counts: the graph is the same for all.
    const isWanted = ok ? drawing?.isOk !== false && isFirstOfRow : isFirstOfRow || drawing?.isOk !== false;
    if (isWanted) drawing = { drawn: drawGraph(log, test.name), at, isOk: ok };
  };
  vm.observe(log);
  try {
    test.run();
  } catch {
    // The test fails again. What it found is on the screen.
  } finally {
    recorder.onComparison = undefined;
    vm.observe(undefined);
  }
  if (!drawing?.drawn) return undefined;
  const { picture, logged } = drawing.drawn;
  const names = suiteNames(log.events, drawing.at);
  for (const [index, node] of logged.entries()) {
    const own = picture.nodes[index];
    if (own) own.label = names.get(node) ?? own.label;
  }
  return picture;
}
