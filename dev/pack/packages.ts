import { TRAINING_FILE } from '../../grader/commands/train-network';
import { readSettings } from '../../grader/config/settings';
import { requirePackages } from '../../page/build/require-packages';
import { filesUnder, type PackedFile, packFile, packText } from './file';
import { filesWithout, laterExercises } from './later-chapters';
import { settingsForLearners, settingsForPlatforms } from './packed-settings';
import { pageParts } from './page-parts';
import { gradingFiles } from './parts';
import { starterPage } from './starter-page';
import { withoutDemo } from './without-demo';

/** A package for learners or for a platform. */
export interface Package {
  /** What it is, as `npm run pack -- --help` says it. */
  about: string;
  /** Its default name in the project's `build/`. */
  place: string;
  /** The next step for the course, with a folder or with an archive. */
  next: Readonly<Record<'folder' | 'archive', string>>;
  /** @throws Error in one line if the project lacks a file, or the course's settings are invalid */
  files(root: string): Promise<PackedFile[]>;
}

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
    files: (root) => platformFiles(root, 'gradescope'),
  },
  prairielearn: {
    about: 'an image for an external grader of PrairieLearn',
    place: 'prairielearn',
    next: {
      folder: 'Build the image in it with Docker; info.json goes into that of the question.',
      archive: 'Unpack it, and build the image there with Docker; info.json goes into that of the question.',
    },
    files: (root) => platformFiles(root, 'prairielearn'),
  },
  exercism: {
    about: 'an image for a test runner of Exercism',
    place: 'exercism',
    next: {
      folder: 'Build the image in it with Docker; bin/run.sh is the test runner.',
      archive: 'Unpack it, and build the image there with Docker; bin/run.sh is the test runner.',
    },
    files: (root) => platformFiles(root, 'exercism'),
  },
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

async function platformFiles(root: string, platform: string): Promise<PackedFile[]> {
  return inOrder([...gradingFiles(root), ...templates(root, platform), ...(await settingsForPlatforms(root))]);
}

/** Files at the top of one package. */
function templates(root: string, name: string): PackedFile[] {
  const folder = `dev/pack/${name}`;
  return filesUnder(root, folder).map((file) => packFile(root, file, file.slice(folder.length + 1)));
}

function inOrder(files: PackedFile[]): PackedFile[] {
  return files.sort((one, other) => (one.name < other.name ? -1 : 1));
}
