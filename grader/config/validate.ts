import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ErrorObject } from 'ajv';
import { errorCode } from '../core/error-code';
import { didYouMean } from '../text/did-you-mean';
import { truncateLine } from '../text/truncate';
import { describeRule, type Rule } from './describe-rule';

/** The schema of the settings, for editors and for `findBadSetting`. It is in the project's folder. */
export const SCHEMA_FILE = 'gradkata.schema.json';

/** Characters of a wrong value that a message quotes. */
const MAX_VALUE_LENGTH = 80;

/**
 * Checks settings against the schema.
 *
 * @returns one line that names the key and the allowed values; null if the settings are valid
 * @throws Error in one line if the schema cannot be read
 */
export function findBadSetting(root: string, settings: unknown): string | null {
  const ajv = new Ajv({ verbose: true, allowUnionTypes: true, multipleOfPrecision: 6 });
  const validate = ajv.compile(readSchema(root));
  if (validate(settings)) return null;
  const [error] = validate.errors ?? [];
  return error ? sentence(error) : 'it does not fit the schema.';
}

function readSchema(root: string): object {
  try {
    return JSON.parse(readFileSync(path.join(root, SCHEMA_FILE), 'utf8')) as object;
  } catch (error) {
    const reason = errorCode(error) ?? (error as Error).message;
    throw new Error(`${SCHEMA_FILE} cannot be read (${reason}). Restore it: settings are checked against it.`);
  }
}

function sentence({ keyword, instancePath, params, parentSchema, data }: ErrorObject): string {
  const key = keyOf(instancePath);
  if (keyword === 'additionalProperties') {
    return unknownKey(key, String(params.additionalProperty), Object.keys(parentSchema?.properties ?? {}));
  }
  return `${key === '' ? 'it' : key} must be ${describeRule(parentSchema as Rule)}, got ${shownValue(data)}.`;
}

function unknownKey(parent: string, name: string, known: string[]): string {
  const pathTo = (key: string) => (parent === '' ? key : `${parent}.${key}`);
  const meant = didYouMean(name, known);
  const settings = known.filter((key) => !key.startsWith('$')).join(', ');
  const where = parent === '' ? '' : ` in ${parent}`;
  const suggestion = meant ? ` Did you mean ${pathTo(meant)}?` : '';
  return `there is no setting ${pathTo(name)}. There are${where}: ${settings}.${suggestion}`;
}

/** `/points/01-gradf` → `points.01-gradf`, `/exercises/1` → `exercises[1]` */
function keyOf(pointer: string): string {
  const steps = pointer.split('/').slice(1);
  const names = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return names
    .map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`))
    .join('')
    .replace(/^\./, '');
}

/** A value as JSON, cut to one short line. */
function shownValue(value: unknown): string {
  return truncateLine(JSON.stringify(value), MAX_VALUE_LENGTH);
}
