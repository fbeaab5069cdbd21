import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useTypedField } from './typed-field.ts';

interface WholeNumberInputProps extends Omit<NumberInputProps, 'value' | 'min' | 'max' | 'onChange'> {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly take: (value: number) => void;
}

/** A whole number within its bounds, taken on Enter or on leaving; what is no number shows again what is saved. */
export function WholeNumberInput({ value, min, max, take, ...look }: WholeNumberInputProps) {
  const { inputProps } = useTypedField<number>({
    shown: String(value),
    read: (text) => {
      const typed = Number.parseInt(text, 10);
      return { value: Number.isNaN(typed) ? value : Math.min(max, Math.max(min, typed)) };
    },
    take: (typed) => typed !== value && take(typed),
  });
  return (
    <NumberInput
      {...look}
      min={min}
      max={max}
      allowDecimal={false}
      clampBehavior="none"
      {...inputProps}
      onChange={(typed) => inputProps.onChange({ currentTarget: { value: String(typed) } })}
    />
  );
}
