import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileNameOf } from '#domain/plan/file-name.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { FormContent } from '#domain/room/answers.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** Where the built parts of the form lie. */
const builtForm = join(import.meta.dirname, '../form');

/**
 * What a form says of its workshop.
 * @throws Problem `form/not-asked` where it is no planning that is ahead
 */
function contentOf(plan: Plan, workshop: Workshop, language: Language): FormContent {
  const { id, name, cycleId, heldOn, kind, state, areIdeasNamed: areNamed } = workshop;
  if (kind !== 'planning' || state !== 'prepared') throw new Problem('form/not-asked', { workshop: name });
  const cycle = plan.tables.cycle.get(cycleId)?.name ?? '';
  return {
    planId: plan.about.id,
    workshop: { id, name, cycle, heldOn },
    areNamed,
    people: participantsOf(plan, id).map((person) => ({ id: person.id, name: person.name })),
    language,
  };
}

/** What the file of a form is called. */
export const formName = ({ name }: Workshop, language: Language): string =>
  fileNameOf(textsOf(language)('room.formFile', { workshop: name }));

const asText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A value as it may stand between the tags of a script, whatever it says. */
const asData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const digestOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A part of the form that was built. */
async function partOf(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  if (!existsSync(path)) throw new Problem('form/no-page');
  const text = await readFile(path, 'utf8');
  if (/<\/(?:script|style)/iu.test(text)) throw new Error(`${name} would end its own tag.`);
  return text;
}

/**
 * A form to send by mail: one page that needs nothing beside it, as it is opened from a disk. Nothing in it may ask anything of
 * any address, and no other script may run in it.
 * @throws Problem `form/not-asked`, `form/no-page`
 */
export async function formPage(
  plan: Plan,
  workshop: Workshop,
  language: Language,
  folder = builtForm,
): Promise<string> {
  const content = contentOf(plan, workshop, language);
  const [script, style] = [await partOf(folder, 'form.js'), await partOf(folder, 'form.css')];
  const policy = [
    "default-src 'none'",
    `script-src ${digestOf(script)}`,
    `style-src ${digestOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${asText(workshop.name)}</title>
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<noscript>${asText(textsOf(language)('phone.form.noScript'))}</noscript>
<script type="application/json" id="content">${asData(content)}</script>
<script>${script}</script>
</body>
</html>
`;
}
