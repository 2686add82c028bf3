import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ErrorObject } from 'ajv';
import { errorCode } from '../core/error-code';
import { didYouMean } from '../text/did-you-mean';
import { describeRule, type Rule } from './describe-rule';

/** What a course may set, for editors and for us: it stands beside the settings. */
export const SCHEMA_FILE = 'gradkata.schema.json';

/** Characters of a wrong value that are shown. */
const MAX_VALUE_LENGTH = 80;

/**
 * Checks settings against the schema.
 *
 * @returns what is wrong, in one line that names the key and what is allowed there; null when nothing is
 * @throws Error in one line when the schema is not there
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
  return `${key === '' ? 'it' : key} must be ${describeRule(parentSchema as Rule)}, got ${shown(data)}.`;
}

function unknownKey(parent: string, name: string, known: string[]): string {
  const pathTo = (key: string) => (parent === '' ? key : `${parent}.${key}`);
  const meant = didYouMean(name, known);
  const there = known.filter((key) => !key.startsWith('$')).join(', ');
  return `there is no setting ${pathTo(name)}. There are${parent === '' ? '' : ` in ${parent}`}: ${there}.${meant ? ` Did you mean ${pathTo(meant)}?` : ''}`;
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

/** A value as JSON, in one line that is not too long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : text;
}
