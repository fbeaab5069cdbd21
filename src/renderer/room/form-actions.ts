import { IconMailForward, IconMailOpened } from '@tabler/icons-react';
import type { Workshop } from '#domain/tables/tables.ts';
import { currentLanguage, t } from '../language/language.ts';
import { bringAnswers } from '../plan-model/bring-answers.ts';
import { isPlanOpen, thePlan } from '../plan-model/plan-store.ts';
import { workshopHere } from '../plan-model/room.ts';
import type { Action } from '../window/action.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';

/** Whether a form can be sent before a workshop: a planning that is ahead. */
export const isAhead = ({ kind, state }: Workshop): boolean => kind === 'planning' && state === 'prepared';

/** The workshop on the screen that a form can be sent before. */
function workshopAhead(): Workshop | undefined {
  const workshop = isPlanOpen() ? workshopHere(thePlan()) : undefined;
  return workshop && isAhead(workshop) ? workshop : undefined;
}

async function makeForm({ id: workshopId }: Workshop): Promise<void> {
  const file = await attempt(client.room.makeForm({ workshopId, language: currentLanguage() }));
  if (!file) return;
  if (file.url) window.open(file.url, '_blank', 'noreferrer');
  say('form', { autoClose: 15_000, message: t('room.formMade', { path: file.path }) });
}

/** Asks for files of this computer. */
function chooseAnswers({ id }: Workshop): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.json,application/json';
  input.addEventListener('change', () => void bringAnswers([...(input.files ?? [])], id));
  input.click();
}

/** What is done by mail before a workshop. */
export const formActions: readonly Action[] = [
  {
    name: 'form-make',
    group: 'workshop',
    icon: IconMailForward,
    when: () => workshopAhead() !== undefined,
    run: () => {
      const workshop = workshopAhead();
      return workshop && makeForm(workshop);
    },
  },
  {
    name: 'answers-read',
    group: 'workshop',
    icon: IconMailOpened,
    when: () => workshopAhead() !== undefined,
    run: () => {
      const workshop = workshopAhead();
      return workshop && chooseAnswers(workshop);
    },
  },
];
