import { Alert } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { DocumentKind } from '#contract/document.ts';
import { instantWords } from '#contract/sentences/instant.ts';
import { addDays, beforeDay } from '#domain/cycle/days.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { dayShown, type Moment, useComparison } from '../plan-model/moment.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import { DayInput } from '../ui/day-input.tsx';

/** How far back changes are told from, in days, until somebody says otherwise. */
const usualDays = 7;

/** The moments that the page of changes is between, and the field that asks for them. */
export interface ChangesAsked {
  /** Null until they are known, and for any other document. */
  readonly moments: { readonly since: number; readonly until: number | null } | null;
  readonly field: ReactNode;
}

/** Asks since when changes are told, where the history does not show two moments that are compared. */
export function useChangesAsked(kind: DocumentKind, moment: Moment | null): ChangesAsked {
  const t = useTexts();
  const language = useLanguage();
  const compared = useComparison();
  const last = dayShown(moment?.entry);
  const [day, setDay] = useState(() => addDays(last, -usualDays));
  const isAsked = kind === 'changes' && compared === null;
  const since = useAnswer('history.momentAt', isAsked ? { instant: beforeDay(day) } : null);
  if (kind !== 'changes') return { moments: null, field: null };
  if (compared) {
    const { from, to } = compared;
    const words = {
      from: instantWords(from.at, language),
      to: to ? instantWords(to.at, language) : t('timeline.now'),
    };
    return {
      moments: { since: from.sequence, until: to?.sequence ?? compared.now },
      field: (
        <Alert mb="md" icon={<IconArrowsDiff size={18} aria-hidden="true" />} role="status">
          {t('timeline.fromTo', words)}
        </Alert>
      ),
    };
  }
  return {
    moments: since === undefined ? null : { since, until: null },
    field: (
      <DayInput
        mb="sm"
        label={t('document.since')}
        value={day}
        notAfter={last}
        onDay={(chosen) => chosen && setDay(chosen)}
      />
    ),
  };
}
