import { Combobox, getFontSize, getSize, Input, rem } from '@mantine/core';
import { type CSSProperties, type RefObject, useLayoutEffect, useRef } from 'react';

/** What a choice is drawn whole for: the keyboard came to it, it was clicked, or there is something chosen. */
export type Waking = 'focus' | 'click' | 'chosen';

const { classes } = Input;
const size = 'xs';
const sizes = {
  '--input-height': getSize(size, 'input-height'),
  '--input-fz': getFontSize(size),
  '--input-right-section-pointer-events': 'none',
} as CSSProperties;

interface ChoiceAtRestProps {
  readonly label: string;
  /** In pixels of the usual size. */
  readonly width: number;
  /** The field itself is to take its place, and to go on with what was begun here (`useWaking`). */
  readonly wake: (waking: Waking) => void;
}

/**
 * A `Choice` of which nothing is chosen and which nobody has begun with yet: it looks the same and says the same to whoever
 * hears the page. The field itself has a list to keep, and a window is not to wait for that before it is seen.
 */
export function ChoiceAtRest({ label, width, wake }: ChoiceAtRestProps) {
  const isPressed = useRef(false);
  return (
    <div className={Input.Wrapper.classes.root} data-size={size} style={{ width: rem(width) }}>
      <div
        className={classes.wrapper}
        data-variant="default"
        data-size={size}
        data-with-right-section
        style={sizes}
      >
        <input
          className={classes.input}
          data-variant="default"
          role="combobox"
          aria-label={label}
          aria-haspopup="listbox"
          aria-expanded="false"
          placeholder={label}
          autoComplete="off"
          defaultValue=""
          onMouseDown={({ button }) => {
            isPressed.current = button === 0;
          }}
          // A press gives it the focus before it becomes a click, which comes to nobody once the field has taken its place.
          onFocus={() => wake(isPressed.current ? 'click' : 'focus')}
          onClick={() => wake('click')}
        />
        <div className={classes.section} data-position="right">
          <Combobox.Chevron size={size} />
        </div>
      </div>
    </div>
  );
}

/** The `ref` of the field that takes the place of one at rest: it goes on with what was begun there. */
export function useWaking(waking: Waking): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it wakes once
  useLayoutEffect(() => {
    if (waking === 'chosen') return;
    // Nobody has the focus of a field that is gone; whoever went on at once has it where they are.
    if (document.activeElement === document.body) field.current?.focus({ preventScroll: true });
    if (waking === 'click') field.current?.click();
  }, []);
  return field;
}
