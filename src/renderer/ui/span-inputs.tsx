import { type Span, withStart } from '#domain/cycle/span.ts';
import { useTexts } from '../language/language.ts';
import { DayInput } from './day-input.tsx';

interface SpanInputsProps {
  readonly span: Span;
  readonly onSpan: (span: Span) => void;
  readonly readOnly?: boolean;
  /** What the days are of, where several stand below each other. */
  readonly about?: string;
}

/** The first and the last day of a cycle or timeframe. The end goes along with a start that passes it. */
export function SpanInputs({ span, onSpan, readOnly, about }: SpanInputsProps) {
  const t = useTexts();
  const { startsOn, endsOn } = span;
  const named = (label: string) => (about ? { 'aria-label': `${label}: ${about}` } : {});
  return (
    <>
      <DayInput
        label={t('day.startsOn')}
        {...named(t('day.startsOn'))}
        value={startsOn}
        readOnly={readOnly}
        onDay={(day) => day && onSpan(withStart(span, day))}
      />
      <DayInput
        label={t('day.endsOn')}
        {...named(t('day.endsOn'))}
        value={endsOn}
        near={startsOn}
        notBefore={startsOn}
        readOnly={readOnly}
        onDay={(day) => day && onSpan({ startsOn, endsOn: day })}
      />
    </>
  );
}
