import { Button } from '@mantine/core';
import { safe } from '@orpc/client';
import { t } from '../language/language.ts';
import { usePlanStore } from '../plan-model/plan-store.ts';
import { client } from '../window/client.ts';
import { say } from '../window/say.ts';
import { mergeWith, nameIn } from './open-merge.ts';

/** Where this computer keeps which copies it has offered to merge. */
const offeredKey = 'tangga.offered-copies';

/** So many of them are remembered. */
const mostOffered = 50;

function offered(): string[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(offeredKey) ?? '[]');
    return Array.isArray(read) ? read.map(String) : [];
  } catch {
    // What nobody of us wrote there says nothing.
    return [];
  }
}

function offer(path: string, copy: string): void {
  say('copy', {
    autoClose: 20_000,
    message: (
      <>
        <span>{t('merge.beside', { copy })}</span>{' '}
        <Button size="compact-sm" variant="light" onClick={() => mergeWith(path)}>
          {t('merge.look')}
        </Button>
      </>
    ),
  });
}

/** Offers a copy that lies beside the plan, once. A look that fails is no matter of whoever opened the plan. */
async function lookBeside(): Promise<void> {
  const { data } = await safe(client.merge.beside());
  const known = offered();
  const copy = data?.find(({ path }) => !known.includes(path));
  if (!copy) return;
  localStorage.setItem(offeredKey, JSON.stringify([...known, copy.path].slice(-mostOffered)));
  offer(copy.path, copy.name);
}

/** Offers the copy that was open before, where it has changes that this one does not know. */
async function lookBack(copy: string): Promise<void> {
  const { data } = await safe(client.merge.wentOn({ copy }));
  if (data) offer(copy, nameIn(copy));
}

/** Looks for copies of each plan that is opened, and offers the one that was open when another copy of it takes its place. */
export function listenForCopies(): void {
  usePlanStore.subscribe((state, before) => {
    if (state.status !== 'open' || state.loads === before.loads || !state.file) return;
    const isCopy =
      before.file !== null &&
      before.file.path !== state.file.path &&
      before.plan?.about.id === state.plan?.about.id;
    if (isCopy && before.file) void lookBack(before.file.path);
    else if (before.file?.path !== state.file.path) void lookBeside();
  });
}
