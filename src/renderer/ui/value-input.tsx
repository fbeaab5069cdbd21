import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  formatNumber,
  formatValue,
  parseNumber,
  type TypedNumber,
  type ValueFormat,
} from '#domain/number-format/number-format.ts';
import { useLanguage } from '../i18n/i18n.ts';

interface ValueInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly value: number | null;
  readonly format: ValueFormat;
  /** Gets what was typed once it is a number, or null where the field was emptied. */
  readonly onCommit: (typed: TypedNumber | null) => void;
  readonly acceptsRelative?: boolean;
}

/** A figure as the language writes it. What is no number stays in the field with a sentence under it. */
export function ValueInput({ value, format, onCommit, acceptsRelative = false, ...rest }: ValueInputProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = value === null ? '' : formatValue(value, { ...format, unit: '' }, language);
  const [text, setText] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    setText(shown);
    setWrong(false);
  }, [shown]);
  const commit = () => {
    if (text.trim() === shown.trim()) {
      setWrong(false);
      return;
    }
    if (text.trim() === '') {
      onCommit(null);
      return;
    }
    const typed = parseNumber(text, language);
    if (!typed || (typed.kind === 'relative' && !acceptsRelative)) {
      setWrong(true);
      return;
    }
    setWrong(false);
    onCommit(typed);
    if (typed.kind === 'value' && typed.value === value) setText(shown);
  };
  return (
    <TextInput
      {...rest}
      inputMode="decimal"
      value={text}
      error={isWrong ? t('keyResult.notANumber', { example: formatNumber(1250.5, language) }) : undefined}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          commit();
        }
        if (event.key === 'Escape' && text !== shown) {
          event.stopPropagation();
          setText(shown);
          setWrong(false);
        }
      }}
    />
  );
}
