import { TextInput, type TextInputProps } from '@mantine/core';
import { clockTime, readClockTime } from '#domain/workshop/time-of-day.ts';
import { useTexts } from '../language/language.ts';
import { useTypedField } from './typed-field.ts';

interface TimeInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'error'> {
  /** As a clock shows it, `09:00`; null where none is given. */
  readonly value: string | null;
  readonly onTime: (time: string | null) => void;
}

/** A time of the day, typed as people say it; emptied, there is none. */
export function TimeInput({ value, onTime, ...rest }: TimeInputProps) {
  const t = useTexts();
  const { inputProps } = useTypedField<string | null>({
    shown: value ?? '',
    read: (text) => {
      const minutes = readClockTime(text);
      if (text === '') return { value: null };
      return minutes === null ? { refusal: t('day.notATime') } : { value: clockTime(minutes) };
    },
    take: (time) => time !== value && onTime(time),
  });
  return <TextInput {...rest} {...inputProps} autoComplete="off" placeholder="09:00" />;
}
