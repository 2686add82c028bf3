import { renderClass } from '../page/class/class-page';
import type { ClassFormat } from './shared/format';
import { handInNotes } from './shared/hand-in-notes';

/** A page for a teacher, in one file that loads nothing, so that it can be opened without a network. */
export const report: ClassFormat = {
  about: 'a page of a class: points, tests, reasons with the learners who have them',
  of: 'class',
  extension: 'html',
  *render(results, run) {
    const { assignment, pageOf, similar, moved } = run;
    yield* renderClass(results, { assignment, pageOf, similar, moved, ...handInNotes(run) });
  },
};
