/** Whose a file or folder of a bulk download is, as its name says. */
export interface LmsName {
  /** The same in every name of this learner: `doejane_12345`, `Jane Doe_12345`. */
  learner: string;
  /** Canvas's number of this one upload; a higher one is later. */
  number: string | undefined;
  /** What the learner called the file; empty for a folder of files. */
  file: string;
}

/** Canvas: name, `LATE` where it was, numbers of the person and of the upload, and the file; all files lie in one folder. */
const CANVAS = /^(?<name>.+?)(?:_LATE)?_(?<person>\d+)_(?<number>\d+)_(?<file>.+)$/s;

/** Moodle: name, number of the participant, the kind of upload; then the file, unless each participant has a folder. */
const MOODLE = /^(?<learner>.+_\d+)_assignsubmission_(?<kind>[a-z]+)_?(?<file>.*)$/s;

/** What stands in a name of a bulk download of Canvas or Moodle; undefined when it is no such name. `'text'`: what was typed into the page of Moodle, no file. */
export function parseLmsName(name: string, isFolder: boolean): LmsName | 'text' | undefined {
  const moodle = MOODLE.exec(name)?.groups;
  if (moodle) {
    const { learner = '', kind, file = '' } = moodle;
    return kind === 'file' ? { learner, number: undefined, file } : 'text';
  }
  const canvas = isFolder ? undefined : CANVAS.exec(name)?.groups;
  if (!canvas) return undefined;
  const { name: who, person, number, file = '' } = canvas;
  return { learner: `${who}_${person}`, number, file };
}

/**
 * Whether an archive is a bulk download rather than one submission.
 *
 * @param paths of the files in it, with forward slashes
 */
export function isBulk(paths: readonly string[]): boolean {
  const inside = withoutWrapper(paths);
  return [paths, inside].some((level) => {
    const tops = new Map(level.map((one) => [one.split('/')[0] as string, one.includes('/')]));
    const labelled = [...tops].filter(([name, isFolder]) => parseLmsName(name, isFolder) !== undefined);
    const archives = [...tops].filter(([name, isFolder]) => !isFolder && /\.zip$/i.test(name));
    return labelled.length > 0 || archives.length > 1;
  });
}

/** Paths below the one folder in which everything lies, when there is one. */
function withoutWrapper(paths: readonly string[]): string[] {
  const [first = ''] = paths;
  const wrapper = first.slice(0, first.indexOf('/') + 1);
  if (wrapper === '' || !paths.every((one) => one.startsWith(wrapper))) return [...paths];
  return paths.map((one) => one.slice(wrapper.length));
}
