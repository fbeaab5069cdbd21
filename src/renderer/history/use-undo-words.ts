import { historyWords } from '#contract/sentences/history.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlanStore } from '../plan-model/plan-store.ts';

/** What undo and redo would do now, in words, and whether there is anything to do. */
export function useUndoWords() {
  const t = useTexts();
  const language = useLanguage();
  const undo = usePlanStore((state) => state.undo);
  const redo = usePlanStore((state) => state.redo);
  return {
    undo: {
      isPossible: undo !== null,
      words: undo ? t('app.undoOf', { what: historyWords(undo, language) }) : t('app.undo'),
    },
    redo: {
      isPossible: redo !== null,
      words: redo ? t('app.redoOf', { what: historyWords(redo, language) }) : t('app.redo'),
    },
  };
}
