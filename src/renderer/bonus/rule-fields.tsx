import { Button, CloseButton, SegmentedControl, Switch, TextInput, type TextInputProps } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { bonusPercent } from '#contract/sentences/bonus.ts';
import { bonusKinds } from '#domain/tables/bonus.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import styles from './bonus.module.css';
import { bandField, type FigureField, type RuleDraft } from './rule-draft.ts';

interface RuleFieldsProps {
  readonly draft: RuleDraft;
  /** What the shares of team and company leave, in percent; null while they cannot be read. */
  readonly ownShare: number | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly change: (fields: Partial<RuleDraft>) => void;
}

/** The fields of a rule. */
export function RuleFields({ draft, ownShare, errors, change }: RuleFieldsProps) {
  const t = useTexts();
  const language = useLanguage();
  const figure = (field: FigureField): TextInputProps => ({
    label: t(`bonus.${field}`),
    value: draft[field],
    error: errors[field],
    inputMode: 'decimal',
    onChange: ({ currentTarget }) => change({ [field]: currentTarget.value }),
  });
  const isInBands = draft.kind === 'bands';
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('bonus.pays')}
        value={draft.kind}
        data={bonusKinds.map((value) => ({ value, label: t(`bonus.kind.${value}`) }))}
        onChange={(kind) => change({ kind: kind as RuleDraft['kind'] })}
      />
      {isInBands && <Bands draft={draft} errors={errors} change={change} />}
      <div className={styles.row}>
        {!isInBands && <TextInput data-autofocus {...figure('fullScore')} />}
        <TextInput {...figure('floorScore')} placeholder={t('bonus.noLimit')} />
        <TextInput {...figure('cap')} placeholder={t('bonus.noLimit')} />
      </div>
      <div className={styles.row}>
        <TextInput {...figure('teamShare')} />
        <TextInput {...figure('companyShare')} />
        <div className={styles.left}>
          <span>{t('bonus.ownShare')}</span>
          <output>{bonusPercent(ownShare !== null && ownShare >= 0 ? ownShare : null, language)}</output>
        </div>
      </div>
      <Switch
        label={t('bonus.isCommittedOnly')}
        checked={draft.isCommittedOnly}
        onChange={({ currentTarget }) => change({ isCommittedOnly: currentTarget.checked })}
      />
    </>
  );
}

function Bands({ draft, errors, change }: Omit<RuleFieldsProps, 'ownShare'>) {
  const t = useTexts();
  const { bands } = draft;
  const replace = (place: number, fields: Partial<(typeof bands)[number]>) =>
    change({ bands: bands.map((band, at) => (at === place ? { ...band, ...fields } : band)) });
  const fields = ['fromScore', 'payOut'] as const;
  return (
    <fieldset className={styles.bands}>
      <legend>{t('bonus.bands')}</legend>
      <div className={styles.band} aria-hidden="true">
        <span>{t('bonus.fromScore')}</span>
        <span>{t('bonus.payOut')}</span>
      </div>
      {bands.map((band, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a band is known by its place
        <div key={place} className={styles.band}>
          {fields.map((field) => (
            <TextInput
              key={field}
              data-autofocus={place === 0 && field === 'fromScore'}
              aria-label={t(`bonus.${field}Of`, { number: place + 1 })}
              inputMode="decimal"
              value={band[field]}
              error={errors[bandField(place, field)]}
              onChange={({ currentTarget }) => replace(place, { [field]: currentTarget.value })}
            />
          ))}
          <CloseButton
            aria-label={t('bonus.removeBand', { number: place + 1 })}
            disabled={bands.length === 1}
            onClick={() => change({ bands: bands.filter((_, at) => at !== place) })}
          />
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconPlus size={15} />}
        onClick={() => change({ bands: [...bands, { fromScore: '', payOut: '' }] })}
      >
        {t('bonus.addBand')}
      </Button>
    </fieldset>
  );
}
