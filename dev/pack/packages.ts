import { TRAINING_FILE } from '../../grader/commands/train-network';
import { readSettings } from '../../grader/config/settings';
import { requirePackages } from '../../page/build/require-packages';
import { autolabPackage } from './autolab-package';
import { classroom50Package } from './classroom50-package';
import { filesUnder, type PackedFile, packFile, packText } from './file';
import { gitlabPackage } from './gitlab-package';
import { filesWithout, laterExercises } from './later-chapters';
import { inOrder, type Package, platformFiles, templates } from './package';
import { settingsForLearners } from './packed-settings';
import { pageParts } from './page-parts';
import { gradingFiles } from './parts';
import { prairielearnPackage } from './prairielearn-package';
import { queuePackage } from './queue-package';
import { starterPage } from './starter-page';
import { submittyPackage } from './submitty-package';
import { withoutDemo } from './without-demo';

/** Files for editors and git. */
const WORKPLACE = ['.editorconfig', '.gitattributes', '.gitignore', '.vscode/launch.json'];

/** Hints, lessons, and the stubs that `npm run reset` puts back. */
const FOR_LEARNERS = /^test\/(?:hints|lessons|stubs)\//;

/** Every package by the name that `npm run pack` takes. */
export const PACKAGES: Readonly<Record<string, Package>> = {
  starter: {
    about: 'what learners receive: the chapters that count, without solutions and hidden tests',
    place: 'starter',
    next: {
      folder: 'Put it under version control, and give it to the learners.',
      archive: 'Give it to the learners.',
    },
    files: starterFiles,
  },
  gradescope: {
    about: 'an autograder for Gradescope',
    place: 'autograder.zip',
    next: {
      folder:
        'Zip what is in it, with setup.sh at the top, ' +
        'and upload that zip as the autograder of a programming assignment.',
      archive: 'Upload it as the autograder of a programming assignment.',
    },
    grades: true,
    files: (root) => platformFiles(root, 'gradescope'),
  },
  prairielearn: prairielearnPackage,
  exercism: {
    about: 'an image for a test runner of Exercism',
    place: 'exercism',
    next: {
      folder: 'Build the image in it with Docker; bin/run.sh is the test runner.',
      archive: 'Unpack it, and build the image there with Docker; bin/run.sh is the test runner.',
    },
    hidden: 'image',
    files: (root) => platformFiles(root, 'exercism'),
  },
  autolab: autolabPackage,
  submitty: submittyPackage,
  coursera: {
    about: 'an image for a custom grader of Coursera',
    place: 'coursera',
    next: {
      folder: 'Build the image in it with Docker, save it as a tar, and upload that as a custom grader.',
      archive: 'Unpack it, build the image there with Docker, save it as a tar, and upload that as a custom grader.',
    },
    hidden: 'image',
    files: (root) => platformFiles(root, 'coursera'),
  },
  classroom50: classroom50Package,
  gitlab: gitlabPackage,
  queue: queuePackage,
  page: {
    about: 'the kata in a browser tab, with the chapters that count; first npm ci --prefix page',
    place: 'page',
    next: {
      folder: 'Put it on any host of static files, by https.',
      archive: 'Unpack it on any host of static files, by https.',
    },
    files: pageFiles,
  },
};

async function pageFiles(root: string): Promise<PackedFile[]> {
  requirePackages(root);
  // No other package needs esbuild.
  const { siteFiles } = await import('../../page/build/site-files');
  const files = await siteFiles(root, pageParts(await starterFiles(root)));
  return inOrder(Object.entries(files).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) })));
}

async function starterFiles(root: string): Promise<PackedFile[]> {
  const learning = filesUnder(root, 'test').filter((name) => FOR_LEARNERS.test(name));
  const stubs = learning.filter((name) => /^test\/stubs\/[^/]+$/.test(name));
  const settings = await settingsForLearners(root);
  const files = [
    ...gradingFiles(root),
    ...[...WORKPLACE, ...learning].map((name) => packFile(root, name)),
    learnersTypes(root),
    // The project's own exercises/ may hold a learner's work.
    ...stubs.map((name) => packFile(root, name, name.replace('test/stubs/', 'exercises/'))),
    ...templates(root, 'starter').map((file) => (file.name === 'README.md' ? starterPage(file, settings) : file)),
    ...settings,
  ];
  const later = laterExercises(readSettings(root));
  const handedOut = filesWithout(files, later);
  return inOrder(later.some((id) => `exercises/${id}.ts` === TRAINING_FILE) ? withoutDemo(handedOut) : handedOut);
}

/** The project's tsconfig.json for learners' files alone. Types that the grader needs are not installed. */
function learnersTypes(root: string): PackedFile {
  const { include: _, exclude: _none, ...rest } = JSON.parse(packFile(root, 'tsconfig.json').bytes.toString('utf8'));
  const include = ['engine', 'exercises', 'test', 'grader/**/*.d.ts'];
  const exclude = ['test/stubs'];
  return packText('tsconfig.json', `${JSON.stringify({ ...rest, include, exclude }, null, 2)}\n`);
}
