import { ActionIcon, CloseButton, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { daySentence } from '#contract/texts/day.ts';
import { firstDay, lastDay } from '#domain/date/bounds.ts';
import { readDay } from '#domain/date/read-day.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { useLanguage } from '../i18n/i18n.ts';
import { today } from '../plan-model/plan-store.ts';

interface DayInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'error'> {
  readonly value: string | null;
  readonly onDay: (day: string | null) => void;
  readonly clearable?: boolean;
  /** A day without a year is the one nearest to this. */
  readonly near?: string;
  readonly notBefore?: string | undefined;
  readonly notAfter?: string | undefined;
}

/**
 * A day as `YYYY-MM-DD`, shown and typed in words. It is taken on Enter or on leaving; what cannot be read stays
 * with a sentence beneath. The calendar opens by its button or the arrow down.
 */
export function DayInput(props: DayInputProps) {
  const { value, onDay, clearable = false, near, notBefore, notAfter, readOnly, disabled, ...rest } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  // What is being typed, null while the field shows its value; `isWrong` once it was tried and could not be read.
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const shown = value === null ? '' : formatDate(value, language, 'short');
  const isFixed = readOnly || disabled;
  const read = (text: string) =>
    readDay(text, { today: today(), near: near ?? value ?? today(), notBefore, notAfter });

  const show = (day: string | null) => {
    setTyped(null);
    setWrong(false);
    if (day !== value) onDay(day);
  };
  /** Takes what was typed; answers whether it could. */
  const take = (): boolean => {
    const text = typed?.trim() ?? shown;
    if (text === shown || (text === '' && !clearable)) {
      show(value);
      return true;
    }
    const found = text === '' ? { kind: 'day' as const, day: null } : read(text);
    if (found.kind === 'day') show(found.day);
    else setWrong(true);
    return found.kind === 'day';
  };

  // A dialog that closes takes the field away before it is left.
  const leave = useRef(take);
  leave.current = take;
  useEffect(() => () => void leave.current(), []);

  const close = () => {
    setOpen(false);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && typed !== null) {
      // A form around the field is sent with the day that was just typed.
      const isTaken = flushSync(take);
      if (!isTaken) event.preventDefault();
    } else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      show(value);
    } else if (event.key === 'ArrowDown' && !isFixed) {
      event.preventDefault();
      setOpen(true);
    }
  };
  const refusal = isWrong && typed !== null ? read(typed.trim()) : null;
  return (
    <Popover
      opened={isOpen}
      onDismiss={() => setOpen(false)}
      position="bottom-start"
      trapFocus
      closeOnEscape={false}
    >
      <Popover.Target>
        <TextInput
          {...rest}
          ref={field}
          readOnly={readOnly}
          disabled={disabled}
          autoComplete="off"
          value={typed ?? shown}
          error={refusal && refusal.kind !== 'day' ? daySentence(refusal, language) : undefined}
          data-mantine-stop-propagation={typed !== null}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={take}
          onKeyDown={onKeyDown}
          rightSectionWidth={clearable && value && !isFixed ? 58 : 34}
          rightSection={
            isFixed ? undefined : (
              <>
                {clearable && value && (
                  <CloseButton
                    size="sm"
                    tabIndex={-1}
                    aria-label={t('app.clear')}
                    onClick={() => {
                      show(null);
                      field.current?.focus();
                    }}
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
          onChange={(day) => {
            show(day ?? value);
            close();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
