import { DateInput, type DateInputProps } from '@mantine/dates';

interface DayInputProps extends Omit<DateInputProps, 'value' | 'onChange'> {
  readonly value: string | null;
  readonly onDay: (day: string | null) => void;
}

/** A day as `YYYY-MM-DD`, shown in the words of the language. */
export function DayInput({ value, onDay, ...rest }: DayInputProps) {
  return (
    <DateInput
      valueFormat="D MMM YYYY"
      dateParser={undefined}
      {...rest}
      value={value}
      onChange={(day) => onDay(day ?? null)}
    />
  );
}
