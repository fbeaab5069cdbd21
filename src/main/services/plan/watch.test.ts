import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { expect, test } from 'vitest';
import type { ContractClient } from '#contract/contract.ts';
import { objectiveId } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, windowOn } from '../../../../tests/support/plans.ts';
import { appRouter } from '../router.ts';

test('a window hears of its own and of other windows’ changes, each once and in order', async () => {
  const path = planOnDisk();
  const one = await windowOn(path);
  const two = await windowOn(path);
  const id = objectiveId(one, 'Shorten');
  await one.client.objective.update({ id, title: 'First' });
  const controller = new AbortController();
  const events = await two.client.plan.watch({ after: 1 }, { signal: controller.signal });
  const titles: unknown[] = [];
  for await (const event of events) {
    if (event.kind !== 'change-set') continue;
    titles.push(event.changeSet.changes[0]?.after?.title);
    if (titles.length === 1) await two.client.objective.update({ id, title: 'Second' });
    if (titles.length === 2) await one.client.objective.update({ id, title: 'Third' });
    if (titles.length === 3) break;
  }
  controller.abort();
  expect(titles).toEqual(['First', 'Second', 'Third']);
  await one.close();
  await two.close();
});

test('the same router serves calls, problems and streams over a message port', async () => {
  const window = await windowOn(planOnDisk());
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(appRouter).upgrade(port1 as unknown as MessagePort, { context: { window: window.window } });
  const client = createORPCClient<ContractClient>(new RPCLink({ port: port2 as unknown as MessagePort }));
  port1.start();
  port2.start();
  expect((await client.planFile.current())?.name).toBe('Test plan');
  expect(await refusal(client.history.undo())).toBe('history/nothing-to-undo');
  const events = await client.plan.watch({ after: 0 });
  for await (const event of events) {
    expect(event.kind === 'change-set' && event.changeSet.action).toBe('plan.create');
    break;
  }
  port1.close();
  await window.close();
});

test('a window without a plan says so', async () => {
  const window = await windowOn(null);
  expect(await refusal(window.client.plan.snapshot())).toBe('plan-file/none-open');
  await window.close();
});
