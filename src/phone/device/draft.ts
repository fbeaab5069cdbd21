import { useState } from 'preact/hooks';
import { forget, keep, kept } from './storage.ts';

/** What stands in a field: what was typed and not given away yet, else what is there already. */
export interface Draft {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Whether something stands there that was typed and not given away. */
  readonly isTyped: boolean;
  readonly clear: () => void;
}

/** The draft of a field of a workshop, kept on this phone with every letter. */
export function useDraft(workshopId: string, field: string, saved = ''): Draft {
  const name = `draft.${workshopId}.${field}`;
  const [typed, setTyped] = useState({ name, text: kept<string>(name) });
  const text = typed.name === name ? typed.text : kept<string>(name);
  return {
    text: text ?? saved,
    isTyped: text !== null && text !== saved,
    type: (next) => {
      keep(name, next);
      setTyped({ name, text: next });
    },
    clear: () => {
      forget(name);
      setTyped({ name, text: null });
    },
  };
}
