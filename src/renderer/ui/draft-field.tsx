import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';

interface Draft {
  readonly value: string;
  /** Called with the text when the field is left or Enter is pressed, if it changed. */
  readonly onCommit: (value: string) => void;
  /** Told each keystroke, for what is said of a text while it is typed. */
  readonly onDraft?: (value: string) => void;
}

/** Typing that becomes a change only when it is finished; Escape takes it back. */
function useDraft({ value, onCommit, onDraft }: Draft) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  useEffect(() => onDraft?.(draft), [draft, onDraft]);
  const commit = () => {
    if (draft.trim() !== value.trim()) onCommit(draft.trim());
    else setDraft(value);
  };
  return {
    value: draft,
    onChange: (event: { currentTarget: { value: string } }) => setDraft(event.currentTarget.value),
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        event.currentTarget.blur();
      } else if (event.key === 'Escape' && draft !== value) {
        event.stopPropagation();
        setDraft(value);
      }
    },
  };
}

export function DraftInput({ value, onCommit, onDraft, ...rest }: Draft & Omit<TextInputProps, keyof Draft>) {
  return <TextInput {...rest} {...useDraft({ value, onCommit, onDraft })} />;
}

export function DraftTextarea({
  value,
  onCommit,
  onDraft,
  ...rest
}: Draft & Omit<TextareaProps, keyof Draft>) {
  return <Textarea autosize minRows={1} {...rest} {...useDraft({ value, onCommit, onDraft })} />;
}
