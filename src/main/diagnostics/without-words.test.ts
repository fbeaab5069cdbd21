import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { contract } from '#contract/contract.ts';
import { diagnosticsParts } from '#contract/diagnostics.ts';
import { hostilePlan } from '../../../tests/support/hostile-plan.ts';
import { hostileWords } from '../../../tests/support/hostile-words.ts';
import { type TestWindow, testFolder, windowOn } from '../../../tests/support/plans.ts';
import { keepLog, logIn } from './log.ts';

const mark = 'qzx';
const words = hostileWords.map((some) => `${mark} ${some}`);

afterEach(() => {
  keepLog(null);
  vi.restoreAllMocks();
});

interface Json {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** What a procedure may be told, words of somebody in every place that takes any, and a row's id where one is meant. */
function wordyInput(schema: Json, property: string, word: string, id: string): unknown {
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice) return wordyInput(choice, property, word, id);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, part]) => [name, wordyInput(part, name, word, id)]),
    );
  if (schema.type === 'array') return [wordyInput(schema.items ?? {}, property, word, id)];
  if (schema.type === 'integer' || schema.type === 'number') return 1;
  if (schema.type === 'boolean') return false;
  if (schema.type === 'null') return null;
  return /id$|ids$/iu.test(property) ? id : word;
}

type Procedures = Readonly<
  Record<string, Readonly<Record<string, (input: unknown, options: object) => Promise<unknown>>>>
>;

/** Calls every procedure with words for all that it asks. */
async function callEverything(
  { client, window }: TestWindow,
  path: string,
  id: string,
  word: string,
): Promise<void> {
  for (const [group, procedures] of Object.entries(contract))
    for (const [name, procedure] of Object.entries(procedures)) {
      const { inputSchema } = procedure['~orpc'];
      const schema = inputSchema
        ? (z.toJSONSchema(inputSchema as z.ZodType, { unrepresentable: 'any', io: 'input' }) as Json)
        : {};
      for (const input of [wordyInput(schema, '', word, id), wordyInput(schema, '', word, word), word]) {
        if (window.openFile?.path !== path) await window.openPlan(path);
        const leaving = new AbortController();
        const call = (client as unknown as Procedures)[group]?.[name];
        const answer = await call?.(input, { signal: leaving.signal }).catch(() => null);
        if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) {
          const heard = (answer as AsyncIterableIterator<unknown>).next().catch(() => null);
          await setImmediate();
          leaving.abort();
          await heard;
        }
      }
    }
}

test('no word of a plan, of a path or of what was typed stands in the log or in diagnostics', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const data = testFolder();
  keepLog(data);
  const folder = join(testFolder(), `${mark} folder`);
  mkdirSync(folder);
  const path = join(folder, `${mark} plan.tangga`);
  const seed = Number(process.env.TANGGA_SEED ?? 7);
  renameSync(hostilePlan(seed, words), path);
  const window = await windowOn(path);
  window.desk.setPreferences({ author: mark, attached: { [mark]: 'none' } });
  // Held, so that the window comes back to the same one whatever a call has shown in it.
  const file = await window.desk.acquire(path);
  const [id = ''] = file.plan.tables.objective.rows.keys();
  const texts: unknown[] = [];
  for (const word of fc.sample(words, { seed, numRuns: 1 })) {
    await callEverything(window, path, id, word);
    texts.push(await window.client.diagnostics.gather());
  }
  // From here on everything that reads the plan fails.
  file.db.close();
  await callEverything(window, path, id, `${mark}\n    at ${mark} (${mark}.js:1:1)`);
  texts.push(await window.client.diagnostics.gather());
  const lines = logIn(data).lines();
  const said = lines.map((line) => JSON.parse(line) as { what: string });
  // How long calls take is the computer's.
  const kinds = new Set(said.map(({ what }) => what).filter((what) => what !== 'slow'));
  expect(kinds).toEqual(new Set(['refused', 'failed', 'copied']));
  expect(said.length).toBeGreaterThan(100);
  for (const text of [...lines, ...texts.map((held) => JSON.stringify(held))])
    expect(text.toLowerCase()).not.toContain(mark);
  for (const part of diagnosticsParts) expect(texts[0]).toHaveProperty(part);
  await window.close();
}, 60_000);
