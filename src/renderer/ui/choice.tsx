import {
  type ComboboxItem,
  type ComboboxParsedItem,
  MultiSelect,
  type MultiSelectProps,
  type OptionsFilter,
  Select,
  type SelectProps,
} from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { fold } from '#domain/search/fold.ts';
import { useTexts } from '../language/language.ts';
import { isGroup, type Option, type Options, optionsOf, typedChoice } from './typed-choice.ts';

/** What is typed finds options whatever their case and accents. */
const forgiving: OptionsFilter = ({ options, search, limit }) => {
  const wanted = fold(search);
  let left = limit;
  const found = (item: ComboboxItem) => fold(item.label).includes(wanted) && left-- > 0;
  return options
    .map(
      (item): ComboboxParsedItem => ('items' in item ? { ...item, items: item.items.filter(found) } : item),
    )
    .filter((item) => 'items' in item || found(item));
};

/** Options as Mantine wants them; with a value only that one, where it stands among all: so it is still the same in a list that opens. */
const listed = (data: Options, only?: string | null) => {
  const isIn = (option: string | Option) =>
    only === undefined || (typeof option === 'string' ? option : option.value) === only;
  return data.flatMap((item) => {
    if (!isGroup(item)) return isIn(item) ? item : [];
    const items = item.items.filter(isIn);
    return items.length > 0 || only === undefined ? { ...item, items } : [];
  });
};

/**
 * Has the list of a field in the page while the keyboard is in it: a screen has hundreds of fields, and each list that is there
 * has all of the page laid out.
 */
function useListInFocus(comboboxProps: SelectProps['comboboxProps']) {
  const [hasFocus, setFocus] = useState(false);
  return { setFocus, comboboxProps: { ...comboboxProps, keepMounted: hasFocus } };
}

interface ChoiceProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'searchable' | 'filter'> {
  readonly data: Options;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/**
 * One of several, everywhere alike: what is typed narrows the list and Enter takes the first that fits, Tab what
 * it can only mean; Escape leaves it as it was. `clearable` says that it may be none.
 */
export function Choice({ data, value, onChange, clearable = false, ...rest }: ChoiceProps) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { setFocus, comboboxProps } = useListInFocus(rest.comboboxProps);
  // Whether the arrows have gone to an option: Enter is theirs then.
  const [hasWalked, setWalked] = useState(false);
  const chosen = listed(data, value);
  const label = optionsOf(chosen)[0]?.label ?? '';
  const meant = (text: string, how: 'first' | 'only') => typedChoice(optionsOf(data), text, how) ?? value;
  const choose = (next: string | null) => {
    if (next !== value) onChange(next);
  };
  const onKeyDownCapture = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setWalked(true);
    if (event.key !== 'Enter' || !isOpen || hasWalked) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    const { value: text } = event.currentTarget;
    if (text === label) return;
    if (text.trim() === '' && clearable) choose(null);
    else choose(meant(text, 'first'));
  };
  const onBlur = (event: FocusEvent<HTMLInputElement>) => {
    const { value: text } = event.currentTarget;
    setOpen(false);
    setFocus(false);
    rest.onBlur?.(event);
    if (!isOpen || text === label) return;
    if (text.trim() === '' && clearable) choose(null);
    else choose(meant(text, 'only'));
  };
  return (
    <Select
      {...rest}
      comboboxProps={comboboxProps}
      // A screen may have hundreds of lists of a thousand people: only one that is open is gone through.
      data={isOpen ? listed(data) : chosen}
      value={value}
      onChange={choose}
      searchable
      selectFirstOptionOnChange
      openOnFocus={false}
      allowDeselect={false}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('app.clear'), tabIndex: -1 }}
      filter={forgiving}
      dropdownOpened={isOpen}
      onDropdownOpen={() => {
        setWalked(false);
        setOpen(true);
      }}
      onDropdownClose={() => setOpen(false)}
      onSearchChange={() => setWalked(false)}
      onFocus={(event) => {
        event.currentTarget.select();
        setFocus(true);
        rest.onFocus?.(event);
      }}
      onKeyDownCapture={onKeyDownCapture}
      onBlur={onBlur}
    />
  );
}

interface ChoicesProps extends Omit<MultiSelectProps, 'data' | 'searchable' | 'filter'> {
  readonly data: Options;
}

/** Some of several: what is typed narrows the list, Enter takes the first that fits. */
export function Choices({ data, ...rest }: ChoicesProps) {
  const t = useTexts();
  const { setFocus, comboboxProps } = useListInFocus(rest.comboboxProps);
  return (
    <MultiSelect
      {...rest}
      comboboxProps={comboboxProps}
      onFocus={(event) => {
        setFocus(true);
        rest.onFocus?.(event);
      }}
      onBlur={(event) => {
        setFocus(false);
        rest.onBlur?.(event);
      }}
      data={listed(data)}
      searchable
      selectFirstOptionOnChange
      openOnFocus={false}
      clearButtonProps={{ 'aria-label': t('app.clear'), tabIndex: -1 }}
      filter={forgiving}
    />
  );
}
