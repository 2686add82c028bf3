import { element } from './element';

/** What the buttons of an exercise do. The one of a name has it for its id. */
export type Actions = Readonly<Record<'judge' | 'hint' | 'reset' | 'bring-back', () => void>>;

/** Ties the buttons below the editor, and those of the sentence above it, which press them. */
export function bindButtons(actions: Actions): void {
  for (const [id, act] of Object.entries(actions)) element(id).addEventListener('click', act);
  element('next').addEventListener('click', ({ target }) => {
    const id = (target as Element).closest('button')?.dataset.press;
    if (id !== undefined) element(id).click();
  });
}
