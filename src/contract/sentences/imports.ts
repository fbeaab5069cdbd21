import { rounded, shifted } from '#domain/figure/decimal.ts';
import { outcomes } from '#domain/import/counted.ts';
import type { Misread, NamedOwner } from '#domain/import/found.ts';
import type { Outcome } from '#domain/import/proposal.ts';
import type { RowOutcome } from '#domain/import/row-outcomes.ts';
import { formatNumber } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';

/** Who answers for something beside its owner, as its description names them. */
export function otherOwnersSentence(owners: readonly NamedOwner[], language: Language): string {
  const t = textsOf(language);
  const names = owners.map(({ name, email, share }) => {
    const called = name || email;
    return share < 1
      ? t('imports.share', { name: called, share: `${formatNumber(rounded(shifted(share, 2)), language)}%` })
      : called;
  });
  return t('imports.others', { names: names.join(', ') });
}

/** Which row is not understood, and why. */
export function misreadSentence(misread: Misread, language: Language): string {
  const t = textsOf(language);
  const reason = reasonWords(misread, language);
  const { file, sheet } = misread.at;
  const row = String(misread.at.row);
  return sheet === '' || sheet === file
    ? t('imports.row', { file, row, reason })
    : t('imports.rowOfSheet', { file, sheet, row, reason });
}

/** What becomes of a row, in a few words, and how it sounds. */
export interface OutcomeWords {
  readonly text: string;
  readonly tone: 'good' | 'warn' | 'bad' | 'quiet';
}

const tones = { created: 'good', changed: 'good', same: 'quiet' } as const;

/** Why a row is not understood, without where it stands. */
export function reasonWords({ code, text }: Pick<Misread, 'code' | 'text'>, language: Language): string {
  const t = textsOf(language);
  const reason = t('imports.misread')[code];
  const said = text.trim().slice(0, 200);
  if (said === '') return reason;
  return code === 'no-figure'
    ? t('imports.notAFigure', { text: said })
    : t('imports.reason', { reason, text: said });
}

/** What becomes of a row of the files. */
export function outcomeWords(outcome: RowOutcome, language: Language): OutcomeWords[] {
  const t = textsOf(language);
  switch (outcome.kind) {
    case 'misread':
      return outcome.reasons.map((reason) => ({ text: reasonWords(reason, language), tone: 'bad' }));
    case 'left-out':
      return [{ text: t('importing.leftOut')[outcome.why], tone: 'quiet' }];
    case 'silent':
      return [{ text: t('importing.silent'), tone: 'quiet' }];
    case 'taken':
      return takenWords(outcome, t);
  }
}

function takenWords(
  { entries, serves, isMilestone }: Extract<RowOutcome, { kind: 'taken' }>,
  t: Translate,
): OutcomeWords[] {
  const became = (outcome: Outcome) => t('importing.became')[outcome];
  const own = entries.filter(({ table }) => table === 'objective' || table === 'keyResult');
  const outcome = outcomes.find((one) => own.some((entry) => entry.outcome === one));
  if (outcome === undefined) {
    return entries.map(({ table, outcome: one, count }) => ({
      text: t('importing.isSort', {
        what: table === 'initiative' ? t('importing.initiative') : t(`imports.counted.${table}`, { count }),
        became: became(one),
      }),
      tone: tones[one],
    }));
  }
  const isNew = outcome === 'created';
  return [
    ...(isNew && (serves !== null || isMilestone) ? [] : [{ text: became(outcome), tone: tones[outcome] }]),
    ...(serves === null ? [] : [{ text: t('importing.serves', { title: serves }), tone: 'good' as const }]),
    ...(isNew && isMilestone ? [{ text: t('importing.milestone'), tone: 'warn' as const }] : []),
  ];
}
