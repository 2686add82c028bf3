import { inOrder, type Package, templates } from './package';
import { settingsForLearners } from './packed-settings';
import { gradingFiles } from './parts';

/** A project of the staff on GitLab, whose pipeline file the projects of learners use. */
export const gitlabPackage: Package = {
  about: 'a project for GitLab, whose pipeline grades the projects of learners',
  place: 'gitlab',
  next: {
    folder: 'Set GRADER in .gitlab-ci.yml, and push it to that project.',
    archive: 'Unpack it, set GRADER in .gitlab-ci.yml, and push it to that project.',
  },
  // The job of a learner reads it with the rights of that learner.
  hidden: 'open',
  grades: true,
  async files(root) {
    return inOrder([...gradingFiles(root), ...(await settingsForLearners(root)), ...templates(root, 'gitlab')]);
  },
};
