/** What stands in a field: what is saved, what was typed over it, and what came from elsewhere meanwhile. */
export interface Typing {
  /** What was saved when typing began. */
  readonly saved: string;
  readonly text: string;
  /** What was given away to be saved and is not answered yet. */
  readonly sent: string | null;
  /** What somebody else saved while this was typed; null where nobody did. */
  readonly meanwhile: string | null;
}

const same = (a: string, b: string): boolean => a.trim() === b.trim();

/** A field as it opens: with what is saved, or with what was typed before and could not be saved. */
export const opened = (saved: string, kept: string | null = null): Typing => ({
  saved,
  text: kept ?? saved,
  sent: null,
  meanwhile: null,
});

/** Whether something was typed that is neither saved nor on its way. */
export const isUnsaved = ({ saved, text, sent }: Typing): boolean =>
  !same(text, saved) && (sent === null || !same(text, sent));

export const typed = (typing: Typing, text: string): Typing => ({ ...typing, text });

/** What was typed is given away to be saved. */
export const sent = (typing: Typing): Typing => ({ ...typing, sent: typing.text, meanwhile: null });

/** It could not be saved: it stays in the field, to be mended or taken back. */
export const refused = (typing: Typing): Typing => ({ ...typing, sent: null });

/** What was typed is taken back. */
export const takenBack = ({ saved }: Typing): Typing => opened(saved);

/** Something was saved, here or elsewhere. What is being typed stays; whoever types is told. */
export function arrived(typing: Typing, saved: string): Typing {
  if (saved === typing.saved) return typing;
  const isOurs = typing.sent !== null && same(typing.text, typing.sent);
  if (isOurs || same(typing.text, typing.saved) || same(typing.text, saved)) return opened(saved);
  return { ...typing, saved, sent: null, meanwhile: saved };
}
