import { canvas } from './canvas';
import { csv } from './csv';
import { ctrf } from './ctrf';
import type { Format } from './format';
import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import { tap } from './tap';

/** Every format by the name that `--format` takes. */
export const FORMATS: Readonly<Record<string, Format>> = {
  json,
  csv,
  canvas,
  junit,
  ctrf,
  tap,
  markdown,
  github,
};

/** @throws Error that names what there is */
export function formatNamed(name: string): Format {
  if (Object.hasOwn(FORMATS, name)) return FORMATS[name] as Format;
  throw new Error(`There is no format "${name}". There are: ${Object.keys(FORMATS).join(', ')}.`);
}
