import type { Receipt } from '#contract/base.ts';
import { localeOf } from '#domain/number-format/number-format.ts';
import { wentAlong } from '#domain/plan/removed.ts';
import { currentLanguage, i18n } from '../i18n/i18n.ts';
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
  const parts = along.map(([table, count]) => i18n.t(`removed.${table}`, { count }));
  const more = asked > 1 ? i18n.t('removed.more', { title, count: asked - 1 }) : title;
  const message =
    parts.length === 0
      ? i18n.t('removed.alone', { title: more })
      : i18n.t('removed.along', { title: more, parts: list.format(parts) });
  sayWithUndo(message);
}
