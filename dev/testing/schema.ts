import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { ROOT } from './root';

/** The errors of XML by a schema of `dev/schemas/`. Empty if it is valid. */
export async function xmlErrors(xml: string, schema: string): Promise<string[]> {
  const contents = readFileSync(path.join(ROOT, 'dev', 'schemas', schema), 'utf8');
  const { errors } = await validateXML({
    xml: [{ fileName: 'document.xml', contents: xml }],
    schema: [{ fileName: schema, contents }],
  });
  return errors.map(({ message }) => message);
}
