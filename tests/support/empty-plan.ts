import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { en } from '../../src/texts/en/catalogue.ts';
import { ask } from './calls.ts';
import { tangga } from './command-line.ts';
import { newFolder, openInBrowserHost } from './open-tangga.ts';

/** A plan with nothing in it yet, open on its empty board, with the ids that it begins with. */
export async function openEmptyPlan() {
  const folder = newFolder();
  const path = join(folder, 'rice.tangga');
  await tangga(['new', path, '--sample', 'empty', '--name', 'Rice'], folder);
  const program = await openInBrowserHost({ folder, plan: path });
  await program.page.getByRole('button', { name: en.board.emptyNew }).waitFor();
  const { out } = await tangga(['show', path, '--json'], folder);
  const { cycles, units } = JSON.parse(out) as { cycles: { id: string }[]; units: { id: string }[] };
  return { program, folder, path, cycleId: cycles[0]?.id ?? '', companyId: units[0]?.id ?? '' };
}

/** Starts a workshop of nobody with these steps in a cycle; answers its id. */
export async function startBareWorkshop(
  page: Page,
  cycleId: string,
  steps: readonly string[],
): Promise<string> {
  const { id } = await ask(page, 'workshop/create', {
    kind: 'planning',
    cycleId,
    name: 'Plan the harvest',
    purpose: '',
    place: '',
    heldOn: null,
    facilitatorId: null,
    participantIds: [],
    agenda: steps.map((kind) => ({ kind, title: '', minutes: 30 })),
  });
  await ask(page, 'workshop/start', { id });
  return id;
}
