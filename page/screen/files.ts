import { packExercises, unpackExercises } from './archive';
import { element } from './element';
import type { Work } from './work';

/**
 * Ties the buttons of export and import.
 *
 * @param replace takes the text of an exercise
 * @param notice tells the learner what became of it
 */
export function bindFiles(
  ids: readonly string[],
  work: Work,
  replace: (id: string, text: string) => void,
  notice: (text: string) => void,
): void {
  element('export').addEventListener('click', () => {
    const archive = packExercises(Object.fromEntries(ids.map((id) => [id, work.text(id)])));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([archive], { type: 'application/zip' }));
    link.download = 'gradkata.zip';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    notice('gradkata.zip holds your exercises. It can be handed in, and imported here.');
  });
  const input = element('import') as HTMLInputElement;
  input.addEventListener('change', () => {
    takeAll([...(input.files ?? [])], ids, replace).then(notice, () =>
      notice('That file could not be read. Choose a zip with exercises/, or exercise files.'),
    );
    input.value = '';
  });
}

async function takeAll(
  files: readonly File[],
  ids: readonly string[],
  replace: (id: string, text: string) => void,
): Promise<string> {
  const taken: string[] = [];
  for (const file of files) {
    const found = unpackExercises(file.name, new Uint8Array(await file.arrayBuffer()), ids);
    for (const [id, text] of Object.entries(found)) {
      replace(id, text);
      taken.push(id);
    }
  }
  if (taken.length === 0) return 'No exercise file was found there. Choose a zip with exercises/, or exercise files.';
  return `Imported: ${taken.sort().join(', ')}. What was there before can be brought back.`;
}
