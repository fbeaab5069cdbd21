import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask } from '../support/calls.ts';
import { tangga } from '../support/command-line.ts';
import { readPdf } from '../support/read-pdf.ts';
import { openWordy } from '../support/wordy-plan.ts';

test('a word, an address and words joined to more than a line print over nothing, in any document', async () => {
  const { program, page, path, plan } = await openWordy('en', 'short');
  const address = (name: string) => `https://example.com/${`${name}and`.repeat(14)}`;
  const joined = (name: string) => Array(10).fill(name).join('\u00a0');
  const unbroken = (name: string) => `${joined(name)} ${address(name)}`;
  const change = (procedure: string, ids: readonly string[], fields: object) =>
    Promise.all(ids.map((id) => ask(page, procedure, { id, ...fields })));
  await ask(page, 'plan/update', { name: unbroken('plan').slice(0, 120) });
  await change('objective/update', plan.objectiveIds, { title: unbroken('objective') });
  await change('keyResult/update', plan.keyResultIds, {
    title: unbroken('result'),
    unit: address('u').slice(0, 30),
  });
  await change('organisation/updatePerson', plan.personIds, { name: unbroken('person').slice(0, 120) });
  await change('organisation/updateUnit', plan.teamIds, { name: unbroken('team').slice(0, 120) });
  await program.close();
  for (const words of [
    ['plan-book'],
    ['one-pager'],
    ['minutes', '--workshop', plan.said.workshop],
    ['worksheets', '--filled'],
    ['review'],
    ['insights'],
    ['poster'],
  ]) {
    const out = join(program.folder, `${words[0]}.pdf`);
    const { code, error } = await tangga(['pdf', path, '--out', out, '--document', ...words], program.folder);
    expect([words[0], code, error]).toEqual([words[0], 0, '']);
    const { width, rightmost } = await readPdf(out);
    expect([words[0], rightmost <= width - 28]).toEqual([words[0], true]);
  }
});
