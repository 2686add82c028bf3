import { readSettings } from '../../grader/config/settings';
import { packText } from './file';
import { inOrder, type Package, platformFiles } from './package';

/** An image for an external grader of PrairieLearn, and the page of its question. */
export const prairielearnPackage: Package = {
  about: 'an image for an external grader of PrairieLearn, and its question',
  place: 'prairielearn',
  next: {
    folder: 'Build the image in it with Docker; question.html and info.json are for the question.',
    archive: 'Unpack it, and build the image there with Docker; question.html and info.json are for the question.',
  },
  hidden: 'image',
  async files(root) {
    const question = packText('question.html', questionPage(readSettings(root).exercises));
    return inOrder([...(await platformFiles(root, 'prairielearn')), question]);
  },
};

/** No file is required: a learner hands in what is done, and the others cost their points. */
function questionPage(exercises: readonly string[]): string {
  const names = exercises.map((id) => `${id}.ts`).join(', ');
  return `<pl-question-panel>
  <p>Hand in the files from <code>exercises/</code> that you have worked on.</p>
  <pl-file-upload optional-file-names="${names}"></pl-file-upload>
</pl-question-panel>

<pl-submission-panel>
  <pl-external-grader-results></pl-external-grader-results>
  <pl-file-preview></pl-file-preview>
</pl-submission-panel>
`;
}
