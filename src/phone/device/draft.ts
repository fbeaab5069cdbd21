import { useEffect, useReducer } from 'preact/hooks';
import { forget, keep, kept, onKeptElsewhere } from './storage.ts';

/**
 * What stands in a field: what was typed and not given away yet, else what is there already. It is read at the moment
 * somebody asks, as Enter can come before what was typed is drawn.
 */
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
  const [, draw] = useReducer<number, void>((count) => count + 1, 0);
  useEffect(() => onKeptElsewhere(name, draw), [name]);
  const typed = () => kept<string>(name);
  return {
    get text() {
      return typed() ?? saved;
    },
    get isTyped() {
      return (typed() ?? saved) !== saved;
    },
    type: (next) => {
      keep(name, next);
      draw();
    },
    clear: () => {
      forget(name);
      draw();
    },
  };
}
