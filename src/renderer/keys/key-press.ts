/** A key as it went down: the character that its layout gives it, and where it lies. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** Whether AltGr is held, which many systems report as Ctrl and Alt together. */
  readonly isAltGraph: boolean;
}

export const keyPressOf = (event: KeyboardEvent): KeyPress => ({
  key: event.key,
  code: event.code,
  ctrlKey: event.ctrlKey,
  metaKey: event.metaKey,
  altKey: event.altKey,
  shiftKey: event.shiftKey,
  isAltGraph: event.getModifierState('AltGraph'),
});

/** What a key says while an input method is at work, and nothing else reads: 229 is the old sign of it. */
const processed = 229;

/** Whether a key belongs to an input method, whose Enter chooses a word and confirms nothing. */
export const isComposing = (event: { readonly isComposing: boolean; readonly keyCode: number }): boolean =>
  event.isComposing || event.keyCode === processed;
