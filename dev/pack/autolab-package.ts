import { graderFiles, inOrder, type Package, templates, under } from './package';
import { tarOf } from './tar-package';

/** What the image needs of the grader: the packages are installed in it, and the suites are in the archive. */
const FOR_IMAGE = ['package.json', 'package-lock.json'];

/** The Makefile and the archive of an assessment, and the image that Tango runs them in. */
export const autolabPackage: Package = {
  about: 'a Makefile, an archive and an image for an assessment of Autolab',
  place: 'autolab',
  next: {
    folder: 'Build the image in image/, then upload autograde-Makefile and autograde.tar to the assessment.',
    archive: 'Unpack it, build the image in image/, then upload autograde-Makefile and autograde.tar.',
  },
  grades: true,
  async files(root) {
    const own = templates(root, 'autolab');
    const run = own.filter(({ name }) => name === 'run.sh');
    const grader = await graderFiles(root);
    const archive = await tarOf(under('gradkata', inOrder([...grader, ...run])));
    return inOrder([
      ...own.filter((file) => !run.includes(file)),
      { name: 'autograde.tar', bytes: archive },
      ...under(
        'image',
        grader.filter(({ name }) => FOR_IMAGE.includes(name)),
      ),
    ]);
  },
};
