import { t } from '../language/language.ts';

/** Several titles in few words: the first one, and how many more there are. */
export function firstAndMore([first = '', ...others]: readonly (string | undefined)[]): string {
  return others.length > 0 ? t('board.andMore', { title: first, count: others.length }) : first;
}
