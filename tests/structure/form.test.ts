import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formPage } from '../../src/main/room/form-page.ts';
import { workshopIn } from '../support/guests.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../support/plans.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const most = 120_000;
const name = 'Planning </title></script><script>alert(1)</script>';

let window: TestWindow;
let workshopId: string;
let page: string;

/** Builds the parts of the form into a folder of their own. */
async function builtParts(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tangga-form-'));
  const built = await build({
    configFile: join(root, 'form.vite.config.ts'),
    logLevel: 'error',
    build: { write: false },
  });
  if (!('output' in built)) throw new Error('The form is built as one.');
  for (const file of built.output)
    writeFileSync(join(folder, file.fileName), file.type === 'chunk' ? file.code : file.source);
  return folder;
}

const workshop = () => window.plan().tables.workshop.get(workshopId) ?? expect.fail('No workshop.');

beforeAll(async () => {
  window = await windowOn(planOnDisk('sales'));
  workshopId = await workshopIn(window, ['ideas'], 2);
  await window.client.workshop.update({ id: workshopId, name });
  page = await formPage(window.plan(), workshop(), 'id', await builtParts());
});
afterAll(() => window.close());

describe('the form that is sent by mail', () => {
  test('is one page that asks nothing of any address, and no larger than a picture', () => {
    expect(page.length).toBeLessThan(most);
    expect(page).not.toMatch(/\s(?:src|href)=(?!"data:,")/u);
    expect(page).not.toMatch(/url\(|\/\/[\w-]+\.\w+\/(?!2000\/svg|1999)/u);
    expect(page).not.toMatch(/\(\?<[=!]/u);
  });

  test('lets run and look only what was put in when it was made', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(page) ?? [];
    const digest = (text: string | undefined) =>
      `'sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}'`;
    const [, script] = /<script>([\s\S]*?)<\/script>/u.exec(page) ?? [];
    const [, style] = /<style>([\s\S]*?)<\/style>/u.exec(page) ?? [];
    expect(policy.split('; ').sort()).toEqual(
      [
        "default-src 'none'",
        `script-src ${digest(script)}`,
        `style-src ${digest(style)}`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
      ].sort(),
    );
    // Names are data, whatever they say.
    expect(page.match(/<script/gu)).toHaveLength(2);
    expect(page).toContain('<title>Planning &lt;/title>');
  });

  test('tells of the plan what a guest is shown before the workshop, and nothing else', () => {
    const [, data = ''] = /id="content">(.*?)<\/script>/u.exec(page) ?? [];
    const people = window.plan().tables.person.sorted();
    expect(JSON.parse(data)).toEqual({
      planId: window.plan().about.id,
      workshop: { id: workshopId, name, cycle: expect.any(String), heldOn: workshop().heldOn },
      areNamed: false,
      people: people.slice(0, 2).map((one) => ({ id: one.id, name: one.name })),
      language: 'id',
    });
    for (const one of people.slice(2)) expect(page).not.toContain(one.name);
    for (const { title } of window.plan().tables.objective.sorted()) expect(page).not.toContain(title);
  });

  test('is made for a planning that is ahead alone', async () => {
    await window.client.workshop.start({ id: workshopId });
    expect(await refusal(formPage(window.plan(), workshop(), 'en'))).toBe('form/not-asked');
  });
});
