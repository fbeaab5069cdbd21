import { Autocomplete, type AutocompleteProps, Button, TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTexts } from '../language/language.ts';
import { useOwnField, useWriter } from '../plan-model/presence.ts';
import { kept } from '../typing/kept.ts';
import { saveOnLeaving } from '../typing/leaving.ts';
import { arrived, isUnsaved, opened, refused, sent, takenBack, typed } from '../typing/typing.ts';
import { GrowingTextarea, type GrowingTextareaProps } from './growing-textarea.tsx';
import styles from './ui.module.css';

interface Draft {
  readonly value: string;
  /**
   * Called with the text when the field is left in whatever way, or Enter is pressed, if it changed. Answers null
   * where it was refused.
   */
  readonly onCommit: (value: string) => unknown;
  /** Told each keystroke, for what is said of a text while it is typed. */
  readonly onDraft?: (value: string) => void;
  /** Names what is edited, such as `objective/ID/title`: what could not be saved comes back under it. */
  readonly keep?: string;
}

/** Typing that becomes a change only when it is finished; Escape takes it back. */
function useDraft({ value, onCommit, onDraft, keep }: Draft) {
  const writer = useWriter(keep);
  const [typing, setTyping] = useState(() => opened(value, keep ? kept.read(keep, value) : null));
  const current = useRef({ typing, onCommit, keep });
  current.current = { typing, onCommit, keep };
  const change = useCallback((next: typeof typing) => {
    current.current = { ...current.current, typing: next };
    setTyping(next);
  }, []);
  useEffect(() => change(arrived(current.current.typing, value)), [value, change]);
  useEffect(() => onDraft?.(typing.text), [typing.text, onDraft]);
  useEffect(() => {
    if (!keep) return;
    if (isUnsaved(typing) && typing.text.trim() !== '') kept.write(keep, typing.text, typing.saved);
    else if (typing.sent === null) kept.forget(keep);
  }, [keep, typing]);
  const save = useCallback(() => {
    const { typing: now, onCommit: commit, keep: key } = current.current;
    if (!isUnsaved(now)) return;
    change(sent(now));
    void Promise.resolve(commit(now.text.trim())).then((answer) => {
      if (answer !== null && key) kept.forget(key);
      if (answer === null) change(refused(current.current.typing));
      // A field that must not be empty shows again what is saved.
      if (answer === '') change(takenBack(current.current.typing));
    });
  }, [change]);
  // A field that goes without being left, by a key, by Back or with its window, saves as well.
  useEffect(() => {
    const stop = saveOnLeaving(save);
    return () => {
      stop();
      save();
    };
  }, [save]);
  const field = {
    value: typing.text,
    onChange: (event: { currentTarget: { value: string } }) => {
      useOwnField.setState({ field: keep ?? null });
      change(typed(typing, event.currentTarget.value));
    },
    onBlur: () => {
      useOwnField.setState({ field: null });
      save();
      // What differs by spaces alone is no change, and shows again as it is saved.
      if (!isUnsaved(typing) && typing.sent === null) change(takenBack(typing));
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        event.currentTarget.blur();
      } else if (event.key === 'Escape' && typing.text !== typing.saved) {
        event.stopPropagation();
        change(takenBack(typing));
      }
    },
  };
  return { field, meanwhile: typing.meanwhile, take: () => change(takenBack(typing)), writer };
}

/** Says that the field was changed elsewhere while it is being typed in, and offers those words. */
export function Meanwhile({ words, take }: { readonly words: string; readonly take: () => void }): ReactNode {
  const t = useTexts();
  return (
    <span className={styles.meanwhile} role="status">
      {t('typing.meanwhile', { words })}
      <Button
        size="compact-xs"
        variant="subtle"
        // The field keeps the focus: leaving it would save what was typed over these words.
        onMouseDown={(event) => event.preventDefault()}
        onClick={take}
      >
        {t('typing.take')}
      </Button>
    </span>
  );
}

/** What is said below a field of what others do to it. */
function saidOf({ meanwhile, take, writer }: Omit<ReturnType<typeof useDraft>, 'field'>) {
  if (meanwhile !== null) return { description: <Meanwhile words={meanwhile} take={take} /> };
  return writer === null ? {} : { description: <Writing name={writer} /> };
}

/** Says that somebody else is typing into the field, at its edge: nothing moves by it. */
function Writing({ name }: { readonly name: string }) {
  const t = useTexts();
  return (
    <span className={styles.writing} role="status">
      {t('sharedPlan.writing', { name })}
    </span>
  );
}

export function DraftInput({
  value,
  onCommit,
  onDraft,
  keep,
  ...rest
}: Draft & Omit<TextInputProps, keyof Draft>) {
  const { field, ...others } = useDraft({ value, onCommit, onDraft, keep });
  const elsewhere = saidOf(others);
  return <TextInput dir="auto" inputWrapperOrder={fieldOrder} {...rest} {...elsewhere} {...field} />;
}

export function DraftTextarea({
  value,
  onCommit,
  onDraft,
  keep,
  ...rest
}: Draft & Omit<GrowingTextareaProps, keyof Draft>) {
  const { field, ...others } = useDraft({ value, onCommit, onDraft, keep });
  const elsewhere = saidOf(others);
  return <GrowingTextarea dir="auto" inputWrapperOrder={fieldOrder} {...rest} {...elsewhere} {...field} />;
}

/** A field of free words with usual ones to choose from. */
export function DraftSuggestions({
  value,
  onCommit,
  keep,
  ...rest
}: Omit<Draft, 'onDraft'> & Omit<AutocompleteProps, keyof Draft>) {
  const { field, meanwhile, take } = useDraft({ value, onCommit, ...(keep ? { keep } : {}) });
  const elsewhere = meanwhile === null ? {} : { description: <Meanwhile words={meanwhile} take={take} /> };
  return (
    <Autocomplete
      dir="auto"
      inputWrapperOrder={fieldOrder}
      {...rest}
      {...elsewhere}
      {...field}
      onChange={(text) => field.onChange({ currentTarget: { value: text } })}
      onOptionSubmit={(text) => void onCommit(text)}
      // Enter is the list's: it takes the words that are chosen in it.
      onKeyDown={(event) => event.key !== 'Enter' && field.onKeyDown(event)}
    />
  );
}

/** What is elsewhere of a field stands under it. */
export const fieldOrder: TextInputProps['inputWrapperOrder'] = ['label', 'input', 'description', 'error'];
