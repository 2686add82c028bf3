import { filesUnder, packFile } from './file';
import { graderFiles, inOrder, type Package, templates } from './package';

/** Tests, and what they use. */
const TESTS = /^queue\/(?:servers|testing)\/|\.test\.ts$/;

/** An image for all that a queue needs, with the services and passwords of a course. */
export const queuePackage: Package = {
  about: 'an image and a compose file: a queue, a gradebook, and hosts that grade; first npm ci --prefix queue',
  place: 'queue',
  next: {
    folder: 'Run node make-secrets.cjs in it, then docker compose up: see docs/scale.md.',
    archive: 'Unpack it where Docker runs, and run node make-secrets.cjs there: see docs/scale.md.',
  },
  hidden: 'image',
  async files(root) {
    const own = filesUnder(root, 'queue').filter((name) => !TESTS.test(name));
    return inOrder([
      ...(await graderFiles(root)),
      ...own.map((name) => packFile(root, name)),
      ...templates(root, 'queue'),
    ]);
  },
};
