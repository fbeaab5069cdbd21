import { i18n } from './i18n.ts';

/** Several titles in few words: the first one, and how many more there are. */
export function firstAndMore([first = '', ...others]: readonly (string | undefined)[]): string {
  return others.length > 0 ? i18n.t('board.andMore', { title: first, count: others.length }) : first;
}
