import type { CheckInRow } from '#domain/check-in/check-in-list.ts';
import { pastedValues, typedValue } from '#domain/check-in/typed-value.ts';
import { typedConfidence } from '#domain/key-result/typed-share.ts';
import { kindOf } from '#domain/kinds/kinds.ts';
import type { KeyResult } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';

/** What somebody has typed for a key result and not saved yet. */
export interface Draft {
  readonly value: string;
  readonly confidence: string;
  readonly note: string;
}

export const emptyDraft: Draft = { value: '', confidence: '', note: '' };

export type Drafts = ReadonlyMap<string, Draft>;

/** What is wrong with a draft; null where it can be saved. */
export type DraftProblem = 'value' | 'confidence';

/** A draft as it is recorded, without its day. */
export interface ReadDraft {
  readonly keyResultId: string;
  readonly value: number;
  readonly confidence: number | null;
  readonly note: string;
}

export const isEmpty = ({ value, confidence, note }: Draft): boolean =>
  value.trim() === '' && confidence.trim() === '' && note.trim() === '';

/**
 * Reads what was typed for a key result that stands somewhere now, in the number format of `language`. Without a value the last one stands; without
 * a confidence the last one is said again.
 */
export function readDraft(
  { rung, standing }: Pick<CheckInRow, 'rung' | 'standing'>,
  draft: Draft,
  { language, stepsDone }: { readonly language: Language; readonly stepsDone: number },
): ReadDraft | DraftProblem {
  const kind = kindOf(rung);
  // Steps are ticked: a figure in a pasted column says nothing about them.
  const isTyped = draft.value.trim() !== '' && kind.answeredBy !== 'steps';
  const value = isTyped ? typedValue(rung, draft.value, language) : kind.lastValue(rung, standing, stepsDone);
  if (value === null) return 'value';
  const typed = draft.confidence.trim();
  const confidence =
    typed === '' ? (standing?.confidence ?? rung.confidence) : typedConfidence(typed, language);
  if (typed !== '' && confidence === null) return 'confidence';
  return { keyResultId: rung.id, value, confidence, note: draft.note.trim() };
}

/** The drafts after a column was pasted at a row: each line goes to the next row of the list. */
export function withPasted(drafts: Drafts, order: readonly KeyResult[], at: string, text: string): Drafts {
  const next = new Map(drafts);
  const first = order.findIndex(({ id }) => id === at);
  pastedValues(text).forEach((line, index) => {
    const rung = order[first + index];
    if (!rung) return;
    const old = next.get(rung.id) ?? emptyDraft;
    next.set(rung.id, {
      value: line.value,
      confidence: line.confidence || old.confidence,
      note: line.note || old.note,
    });
  });
  return next;
}
