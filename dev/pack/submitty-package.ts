import { coursePoints } from './course-points';
import { packText } from './file';
import { graderFiles, inOrder, type Package, templates, under } from './package';

/** The configuration of a gradeable, and the image in which it grades. */
export const submittyPackage: Package = {
  about: 'the configuration of a gradeable of Submitty, and its image',
  place: 'submitty',
  next: {
    folder: 'Build and publish the image in image/, then give Submitty the folder config/.',
    archive: 'Unpack it, build and publish the image in image/, then give Submitty the folder config/.',
  },
  hidden: 'image',
  grades: true,
  async files(root) {
    const { maxScore } = await coursePoints(root);
    const own = templates(root, 'submitty').map((file) =>
      file.name === 'config/config.json' ? withPoints(file.bytes, Math.round(maxScore)) : file,
    );
    return inOrder([...own, ...under('image', await graderFiles(root))]);
  },
};

/** Submitty knows whole points only. The grader gives it a fraction of these. */
function withPoints(config: Buffer, points: number) {
  const { testcases, ...rest } = JSON.parse(config.toString('utf8')) as { testcases: object[] };
  const [testcase] = testcases;
  const written = { ...rest, grading_parameters: { AUTO_POINTS: points }, testcases: [{ ...testcase, points }] };
  return packText('config/config.json', `${JSON.stringify(written, null, 2)}\n`);
}
