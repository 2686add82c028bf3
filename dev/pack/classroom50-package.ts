import { inOrder, type Package, templates, under } from './package';
import { settingsForLearners } from './packed-settings';
import { gradingFiles } from './parts';

/** The folder of an assignment in the configuration of a classroom: an autograder and what it needs. */
export const classroom50Package: Package = {
  about: 'an autograder for an assignment of Classroom 50',
  place: 'classroom50',
  next: {
    folder: 'Copy what is in it to <classroom>/autograders/<assignment>/ in the repository classroom50.',
    archive: 'Unpack it to <classroom>/autograders/<assignment>/ in the repository classroom50.',
  },
  // The bundle is published by GitHub Pages.
  hidden: 'open',
  grades: true,
  async files(root) {
    const grader = [...gradingFiles(root), ...(await settingsForLearners(root))];
    return inOrder([...templates(root, 'classroom50'), ...under('gradkata', grader)]);
  },
};
