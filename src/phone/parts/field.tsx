import { useEffect, useId, useRef } from 'preact/hooks';

/** A field of words that grows with them. */
export function Field({
  label,
  text,
  onType,
  onLeave,
  onEnter,
  placeholder,
  isLabelShown = true,
  name,
  longest = 500,
}: {
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onLeave?: () => void;
  /** What Enter does, where it does not begin a line. */
  readonly onEnter?: () => void;
  readonly placeholder?: string;
  readonly isLabelShown?: boolean;
  /** What it is called where its label alone does not say it. */
  readonly name?: string;
  readonly longest?: number;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [text]);
  return (
    <div class="field">
      <label for={id} class={isLabelShown ? 'label' : 'unseen'}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        value={text}
        maxLength={longest}
        placeholder={placeholder}
        aria-label={name}
        enterkeyhint={onEnter ? 'send' : undefined}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (!onEnter || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
    </div>
  );
}
