import type { Format } from './format';
import { json } from './json';

/** Every format by the name that `--format` takes. */
export const FORMATS: Readonly<Record<string, Format>> = { json };

/** @throws Error that names what there is */
export function formatNamed(name: string): Format {
  if (Object.hasOwn(FORMATS, name)) return FORMATS[name] as Format;
  throw new Error(`There is no format "${name}". There are: ${Object.keys(FORMATS).join(', ')}.`);
}
