import type { State } from '#domain/progress/state.ts';
import type { Language } from '#texts/languages.ts';

const en: Readonly<Record<State, string>> = {
  'on-track': 'on track',
  'at-risk': 'at risk',
  behind: 'behind',
  stale: 'stale',
  overdue: 'overdue',
  'no-figure': 'no figure yet',
  'no-target': 'no target',
};

const id: typeof en = {
  'on-track': 'sesuai rencana',
  'at-risk': 'berisiko',
  behind: 'tertinggal',
  stale: 'belum diperbarui',
  overdue: 'lewat tenggat',
  'no-figure': 'belum ada angka',
  'no-target': 'tanpa target',
};

/** What a state is called, on paper and within sentences. */
export const stateWords: Record<Language, typeof en> = { en, id };
