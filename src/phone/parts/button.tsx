import type { ComponentChildren } from 'preact';

/** A button of a thumb's size. */
export function Button({
  children,
  onPress,
  look = 'plain',
  label,
  isPressed,
  isDisabled = false,
  submits = false,
}: {
  readonly children: ComponentChildren;
  readonly onPress?: () => void;
  readonly look?: 'main' | 'plain' | 'quiet';
  /** What it is called where its words alone do not say it. */
  readonly label?: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly submits?: boolean;
}) {
  return (
    <button
      type={submits ? 'submit' : 'button'}
      class={`button ${look}`}
      onClick={onPress}
      aria-label={label}
      aria-pressed={isPressed}
      disabled={isDisabled}
    >
      {children}
    </button>
  );
}
