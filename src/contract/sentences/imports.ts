import { rounded, shifted } from '#domain/figure/decimal.ts';
import type { Misread, NamedOwner } from '#domain/import/found.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** Who answers for something beside its owner, as its description names them. */
export function otherOwnersSentence(owners: readonly NamedOwner[], language: Language): string {
  const t = textsOf(language);
  const names = owners.map(({ name, email, share }) => {
    const called = name || email;
    return share < 1 ? t('imports.share', { name: called, share: `${rounded(shifted(share, 2))}%` }) : called;
  });
  return t('imports.others', { names: names.join(', ') });
}

/** Which row is not understood, and why. */
export function misreadSentence({ at, code, text }: Misread, language: Language): string {
  const t = textsOf(language);
  const why = t('imports.misread')[code];
  const reason =
    text.trim() === '' ? why : t('imports.reason', { reason: why, text: text.trim().slice(0, 200) });
  const { file, sheet, row } = at;
  return sheet === '' || sheet === file
    ? t('imports.row', { file, row, reason })
    : t('imports.rowOfSheet', { file, sheet, row, reason });
}
