import { SETTINGS_FILE } from '../../grader/config/settings';
import { type PackedFile, packText } from './file';

/** The part of the README that shows the first screen, up to the next heading. */
const SCREEN = /The first screen [\s\S]*?```text[\s\S]*?```\n/;

/** The line of the table of commands that is about hints. */
const HINT = /^\| `npm run hint`.*\n/m;

/** The settings of a course that change the page. */
interface ShownSettings {
  exercises?: (string | number)[];
  chapters?: (string | number)[];
  points?: object;
  hints?: boolean;
}

/** The README of the starter. If the course changed what the first screen shows, a sentence replaces that screen. */
export function starterPage(readme: PackedFile, settings: readonly PackedFile[]): PackedFile {
  const given = settings.find(({ name }) => name === SETTINGS_FILE);
  const shown: ShownSettings = given ? JSON.parse(given.bytes.toString('utf8')) : {};
  const { exercises, chapters, points, hints = true } = shown;
  if (!exercises && !chapters && !points && hints) return readme;
  const chosen = exercises?.map((id) => `\`${String(id).padStart(2, '0')}\``).join(', ');
  const graded = chosen
    ? `\`npm test\` grades ${chosen}, which your course has chosen. The others are there to try.\n`
    : chapters
      ? `\`npm test\` counts these chapters, which your course has chosen: ${chapters.join(', ')}.\n`
      : '`npm test` grades all exercises, with the points that your course has set.\n';
  const text = readme.bytes.toString('utf8').replace(SCREEN, () => graded);
  return packText(readme.name, hints ? text : text.replace(HINT, ''));
}
