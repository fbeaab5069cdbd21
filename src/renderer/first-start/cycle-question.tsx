import { SegmentedControl, Text } from '@mantine/core';
import { spanInDays } from '#domain/cycle/span-name.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { SpanInputs } from '../ui/span-inputs.tsx';
import styles from './start.module.css';
import { chosenCycle, proposalFor, startDraft, useStartDraft } from './start-draft.ts';
import { Question } from './start-workshop.tsx';

const other = 'other';

/** For when is planned: the quarter that runs, the next one, an odd shift, or dates of one's own. */
export function CycleQuestion() {
  const t = useTexts();
  const language = useLanguage();
  const draft = useStartDraft();
  const proposal = proposalFor(draft, language);
  const chosen = chosenCycle(draft, language);
  const own = typeof draft.cycle === 'object' ? draft.cycle : null;
  const change = (value: string) => {
    const { startsOn, endsOn } = chosen;
    startDraft.change({ cycle: value === other ? { startsOn, endsOn } : value });
  };
  const isProposed = !own && chosen.startsOn === proposal.proposed.startsOn;
  return (
    <Question title={t('start.cycle')}>
      <SegmentedControl
        className={styles.cycles}
        aria-label={t('start.cycle')}
        value={own ? other : chosen.name}
        data={[
          ...proposal.choices.map(({ name }) => ({ value: name, label: name })),
          { value: other, label: t('start.otherDates') },
        ]}
        onChange={change}
      />
      {own && (
        <div className={styles.line}>
          <SpanInputs span={own} onSpan={(cycle) => startDraft.change({ cycle })} />
        </div>
      )}
      <Text className={styles.under} size="sm">
        {spanInDays(chosen, language)}
        {isProposed && `, ${t(`start.reason.${proposal.reason}`)}`}
      </Text>
    </Question>
  );
}
