import { ActionIcon, CloseButton, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { daySentence } from '#contract/sentences/day.ts';
import { firstDay, lastDay } from '#domain/date/bounds.ts';
import { readDay } from '#domain/date/read-day.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { today } from '../plan-model/today.ts';
import { useTypedField } from './typed-field.ts';

interface DayInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'error'> {
  readonly value: string | null;
  readonly onDay: (day: string | null) => void;
  readonly clearable?: boolean;
  /** A day without a year is the one nearest to this. */
  readonly near?: string | undefined;
  readonly notBefore?: string | undefined;
  readonly notAfter?: string | undefined;
}

/** A day as `YYYY-MM-DD`, shown and typed in words. The calendar opens by its button or the arrow down. */
export function DayInput(props: DayInputProps) {
  const { value, onDay, clearable = false, near, notBefore, notAfter, readOnly, disabled, ...rest } = props;
  const t = useTexts();
  const language = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const take = (day: string | null) => day !== value && onDay(day);
  const { inputProps, reset } = useTypedField<string | null>({
    shown: value === null ? '' : formatDate(value, language, 'short'),
    read: (text) => {
      // A day that there must be stays where the field is emptied.
      if (text === '') return { value: clearable ? null : value };
      const found = readDay(text, { today: today(), near: near ?? value ?? today(), notBefore, notAfter });
      return found.kind === 'day' ? { value: found.day } : { refusal: daySentence(found, language) };
    },
    take,
  });
  const isFixed = Boolean(readOnly || disabled);
  const hasClear = clearable && value !== null && !isFixed;
  const choose = (day: string | null) => {
    reset();
    take(day);
    close();
  };
  const close = () => {
    setOpen(false);
    field.current?.focus();
  };
  return (
    <Popover
      // The field is typed into; what opens the calendar is the button in it.
      withRoles={false}
      opened={isOpen}
      onDismiss={() => setOpen(false)}
      position="bottom-start"
      trapFocus
      closeOnEscape={false}
    >
      <Popover.Target>
        <TextInput
          {...rest}
          {...inputProps}
          ref={field}
          readOnly={isFixed}
          disabled={disabled ?? false}
          autoComplete="off"
          onKeyDown={(event) => {
            inputProps.onKeyDown(event);
            if (event.key !== 'ArrowDown' || isFixed) return;
            event.preventDefault();
            setOpen(true);
          }}
          rightSectionWidth={hasClear ? 58 : 34}
          rightSection={
            !isFixed && (
              <>
                {hasClear && (
                  <CloseButton
                    size="sm"
                    tabIndex={-1}
                    aria-label={t('app.clear')}
                    onClick={() => choose(null)}
                  />
                )}
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  tabIndex={-1}
                  aria-label={t('day.choose')}
                  aria-expanded={isOpen}
                  onClick={() => setOpen(!isOpen)}
                >
                  <IconCalendar size={16} />
                </ActionIcon>
              </>
            )
          }
        />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={t('day.choose')}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          close();
        }}
      >
        <DatePicker
          value={value}
          defaultDate={value ?? near ?? today()}
          minDate={notBefore ?? firstDay}
          maxDate={notAfter ?? lastDay}
          __stopPropagation
          getDayProps={(day) => ({ 'data-autofocus': day === (value ?? today()) || undefined })}
          onChange={(day) => choose(day ?? value)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
