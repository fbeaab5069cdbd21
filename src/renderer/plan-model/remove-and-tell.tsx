import type { Receipt } from '#contract/base.ts';
import { localeOf } from '#domain/number-format/number-format.ts';
import { wentAlong } from '#domain/plan/removed.ts';
import { currentLanguage, t } from '../language/language.ts';
import { attempt } from '../window/problems.tsx';
import { sayWithUndo } from '../window/say-with-undo.tsx';
import { changeSetOf, untilSequence } from './plan-store.ts';

/** Deletes, and says what is gone with all that went with it, with the undo beside it. */
export async function removeAndTell(call: Promise<Receipt>, asked = 1): Promise<Receipt | null> {
  const receipt = await attempt(call);
  if (!receipt) return null;
  await untilSequence(receipt.sequence);
  const changeSet = changeSetOf(receipt.sequence);
  if (changeSet) tell(changeSet.subject, wentAlong(changeSet.changes, asked), asked);
  return receipt;
}

function tell(title: string, along: ReturnType<typeof wentAlong>, asked: number): void {
  const list = new Intl.ListFormat(localeOf(currentLanguage()), { type: 'conjunction' });
  const parts = along.map(([table, count]) => t(`removed.${table}`, { count }));
  const more = asked > 1 ? t('removed.more', { title, count: asked - 1 }) : title;
  const message =
    parts.length === 0
      ? t('removed.alone', { title: more })
      : t('removed.along', { title: more, parts: list.format(parts) });
  sayWithUndo(message);
}
