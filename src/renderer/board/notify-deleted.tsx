import { sayWithUndo } from '../app/say-with-undo.tsx';
import { firstAndMore } from '../i18n/first-and-more.ts';
import { i18n } from '../i18n/i18n.ts';

/** Says what was deleted, with the undo beside it. */
export const notifyDeleted = (titles: readonly string[]): void =>
  sayWithUndo(i18n.t('board.deleted', { what: firstAndMore(titles) }));
