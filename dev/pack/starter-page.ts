import { SETTINGS_FILE } from '../../grader/config/settings';
import { type PackedFile, packText } from './file';

/** The part of the README that shows the first screen, up to the next heading. */
const SCREEN = /The first screen [\s\S]*?```text[\s\S]*?```\n/;

/** The line of the table of commands that is about hints. */
const HINT = /^\| `npm run hint`.*\n/m;

/** What of a course's settings can be seen on the page. */
interface Seen {
  exercises?: (string | number)[];
  points?: object;
  hints?: boolean;
}

/** The README of the starter: where the course has settled something that learners see, it says that in place of the usual screen. */
export function starterPage(readme: PackedFile, settings: readonly PackedFile[]): PackedFile {
  const given = settings.find(({ name }) => name === SETTINGS_FILE);
  const { exercises, points, hints = true } = given ? (JSON.parse(given.bytes.toString('utf8')) as Seen) : {};
  if (!exercises && !points && hints) return readme;
  const chosen = exercises?.map((id) => `\`${String(id).padStart(2, '0')}\``).join(', ');
  const graded = chosen
    ? `\`npm test\` grades ${chosen}, as your course has settled; the rest is there for whoever likes.\n`
    : '`npm test` grades all exercises; what each is worth your course has settled.\n';
  const text = readme.bytes.toString('utf8').replace(SCREEN, () => graded);
  return packText(readme.name, hints ? text : text.replace(HINT, ''));
}
