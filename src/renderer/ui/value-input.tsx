import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { refusalWords } from '#contract/texts/figures.ts';
import type { FigureAnswer, FigurePlace, FigureReading } from '#domain/figure/figure.ts';
import { readFigure } from '#domain/figure/read-figure.ts';
import { formatValue } from '#domain/number-format/number-format.ts';
import { FigureQuestion } from './figure-question.tsx';

interface ValueInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** Where the figure stands, with the value that is there now. */
  readonly place: FigurePlace;
  /** Gets what the typed figure means, or null where the field was emptied. */
  readonly onAnswer: (answer: FigureAnswer | null) => void;
}

/**
 * A figure as the language writes it. What can mean several things is asked under the field; what is no figure stays
 * in it with the reason.
 */
export function ValueInput({ place, onAnswer, ...rest }: ValueInputProps) {
  const { shown: value, language } = place;
  const shown =
    value === null
      ? ''
      : formatValue(value, { ...place, measure: place.measure ?? 'number', unit: '' }, language);
  const [text, setText] = useState(shown);
  const [reading, setReading] = useState<FigureReading | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setText(shown);
    setReading(null);
  }, [shown]);
  const answer = (meant: FigureAnswer | null) => {
    setReading(null);
    onAnswer(meant);
    if (meant?.kind === 'value' && meant.value === value) setText(shown);
  };
  const commit = () => {
    if (reading !== null && reading.kind !== 'value') return;
    if (text.trim() === shown.trim()) return;
    if (text.trim() === '') {
      answer(null);
      return;
    }
    const read = readFigure(text, place);
    if (read.kind === 'question' || read.kind === 'refused') setReading(read);
    else answer(read);
  };
  const takeBack = () => {
    setText(shown);
    setReading(null);
    field.current?.focus();
  };
  return (
    <div>
      <TextInput
        {...rest}
        ref={field}
        inputMode="decimal"
        value={text}
        error={reading?.kind === 'refused' ? refusalWords(reading.reason, place) : undefined}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setReading(null);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            commit();
          }
          if (event.key === 'Escape' && (text !== shown || reading !== null)) {
            event.stopPropagation();
            takeBack();
          }
        }}
      />
      {reading?.kind === 'question' && (
        <FigureQuestion
          choices={reading.choices}
          place={place}
          isAskedInPlace={document.activeElement === field.current}
          choose={(meant) => {
            answer(meant);
            field.current?.focus();
          }}
          takeBack={takeBack}
        />
      )}
    </div>
  );
}
