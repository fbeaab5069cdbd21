import { useLayoutEffect, useRef } from 'react';
import { isComposing, keyPressOf } from './key-press.ts';
import { sceneAt, targetOf } from './scene-at.ts';

/** Whether a key writes its character, as AltGr does, which says that Ctrl and Alt are held. */
function isWritten(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, isAltGraph } = keyPressOf(event);
  return [...key].length === 1 && (isAltGraph || !(ctrlKey || metaKey || altKey));
}

/** A text after a key; null where the key does nothing to one. */
function after(text: string, event: KeyboardEvent): string | null {
  if (isWritten(event)) return text + event.key;
  if (event.key === 'Backspace') return text.slice(0, -1);
  // An Enter that comes too early makes nothing; what follows it stands apart.
  return event.key === 'Enter' ? `${text} ` : null;
}

/**
 * Keeps what is typed from when a field is asked for, which `field` names, until its code is here: a letter that is meant for
 * it is no command. Escape gives it up. Answers how the field takes what was kept, once it is here.
 */
export function useTypedAhead(field: string | null, giveUp: () => void): () => string {
  // Null once a field was here: from then on each comes at once.
  const typed = useRef<string | null>('');
  const current = useRef(giveUp);
  current.current = giveUp;
  useLayoutEffect(() => {
    if (field === null || typed.current === null) return;
    typed.current = '';
    // Before anything else that has the focus: a card would take up what begins with a space.
    const keep = (event: KeyboardEvent) => {
      const scene = sceneAt(targetOf(event));
      if (typed.current === null || scene.focus === 'field' || scene.isCovered || isComposing(event)) return;
      const text = after(typed.current, event);
      if (text === null && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (text === null) current.current();
      else typed.current = text;
    };
    window.addEventListener('keydown', keep, { capture: true });
    return () => window.removeEventListener('keydown', keep, { capture: true });
  }, [field]);
  return () => {
    const kept = typed.current ?? '';
    typed.current = null;
    return kept;
  };
}
