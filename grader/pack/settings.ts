import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type PackedFile, packFile, packText } from './file';
import { relocate } from './relocate';

const FILE = 'gradkata.config.json';
const SCHEMA = 'gradkata.schema.json';

/** Where the course's hidden tests are in a package. */
const HIDDEN = 'hidden-tests';

/** The course's settings as learners get them: not a word about hidden tests. @throws Error when the file is no JSON object */
export function settingsForLearners(root: string): PackedFile[] {
  const settings = readSettingsFile(root);
  if (!settings) return [];
  const { hiddenTests: _, ...rest } = settings;
  return [...schema(root), asFile(rest)];
}

/**
 * The course's settings as a platform gets them, with the hidden tests.
 *
 * @throws Error in one line when the settings are no JSON object, or a hidden test needs what is in no package
 */
export function settingsForPlatforms(root: string): PackedFile[] {
  const settings = readSettingsFile(root);
  if (!settings) return [];
  const { hiddenTests } = settings;
  if (typeof hiddenTests !== 'string') return [...schema(root), asFile(settings)];
  const folder = path.resolve(root, hiddenTests);
  return [...schema(root), asFile({ ...settings, hiddenTests: HIDDEN }), ...hiddenFiles(root, folder)];
}

function hiddenFiles(root: string, folder: string): PackedFile[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => /\.(?:ts|json)$/.test(name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `${FILE}: hiddenTests: ${folder} cannot be read (${code}). Give the folder of the course's suites.`,
    );
  }
  return names.sort().map((name) => {
    const { bytes } = packFile(folder, name);
    return packText(`${HIDDEN}/${name}`, relocate(bytes.toString('utf8'), path.join(folder, name), root));
  });
}

/** What editors read to check the settings; a project may have none. */
function schema(root: string): PackedFile[] {
  return existsSync(path.join(root, SCHEMA)) ? [packFile(root, SCHEMA)] : [];
}

function asFile(settings: Record<string, unknown>): PackedFile {
  return packText(FILE, `${JSON.stringify(settings, null, 2)}\n`);
}

function readSettingsFile(root: string): Record<string, unknown> | undefined {
  const file = path.join(root, FILE);
  if (!existsSync(file)) return undefined;
  let settings: unknown;
  try {
    settings = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${FILE} is no JSON: ${(error as Error).message.replaceAll(/\s+/g, ' ')}.`);
  }
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    throw new Error(`${FILE} must hold an object such as { "limits": { "fuelPerTest": 200 } }.`);
  return settings as Record<string, unknown>;
}
