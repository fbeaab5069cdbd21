import { TextInput, type TextInputProps } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { refusalWords } from '#contract/sentences/figures.ts';
import type { FigureAnswer, FigurePlace, FigureReading } from '#domain/figure/figure.ts';
import { readFigure } from '#domain/figure/read-figure.ts';
import { formatValue, noFigure } from '#domain/number-format/number-format.ts';
import { saveOnLeaving } from '../typing/leaving.ts';
import { arrived, isUnsaved, opened, sent, type Typing, takenBack, typed } from '../typing/typing.ts';
import { fieldOrder, Meanwhile } from './draft-field.tsx';
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
  const [typing, setTyping] = useState(() => opened(shown));
  const [reading, setReading] = useState<FigureReading | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const current = useRef({ typing, reading, place, onAnswer, shown });
  current.current = { typing, reading, place, onAnswer, shown };
  const change = useCallback((next: Typing) => {
    current.current = { ...current.current, typing: next };
    setTyping(next);
  }, []);
  // What somebody else saved never replaces what is being typed.
  useEffect(() => {
    const next = arrived(current.current.typing, shown);
    if (next.text === shown) setReading(null);
    change(next);
  }, [shown, change]);
  const answer = useCallback(
    (meant: FigureAnswer | null) => {
      const now = current.current;
      const isThere = meant?.kind === 'value' && meant.value === now.place.shown;
      setReading(null);
      change(isThere ? opened(now.shown) : sent(now.typing));
      now.onAnswer(meant);
    },
    [change],
  );
  const commit = useCallback(() => {
    const now = current.current;
    const isAsked = now.reading !== null && now.reading.kind !== 'value';
    if (isAsked || !isUnsaved(now.typing)) return;
    if (now.typing.text.trim() === '') {
      answer(null);
      return;
    }
    const read = readFigure(now.typing.text, now.place);
    if (read.kind === 'question' || read.kind === 'refused') setReading(read);
    else answer(read);
  }, [answer]);
  // A field that goes without being left, by a key, by Back or with its window, saves what it understands.
  useEffect(() => {
    const stop = saveOnLeaving(commit);
    return () => {
      stop();
      commit();
    };
  }, [commit]);
  const takeBack = () => {
    change(takenBack(typing));
    setReading(null);
    field.current?.focus();
  };
  const elsewhere =
    typing.meanwhile === null
      ? {}
      : { description: <Meanwhile words={typing.meanwhile || noFigure} take={takeBack} /> };
  return (
    <div>
      <TextInput
        inputWrapperOrder={fieldOrder}
        {...rest}
        {...elsewhere}
        ref={field}
        inputMode="decimal"
        value={typing.text}
        error={reading?.kind === 'refused' ? refusalWords(reading.reason, place) : undefined}
        onChange={({ currentTarget }) => {
          change(typed(typing, currentTarget.value));
          setReading(null);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            commit();
          }
          if (event.key === 'Escape' && (typing.text !== shown || reading !== null)) {
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
