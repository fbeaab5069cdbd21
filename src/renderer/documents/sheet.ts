import type { DocumentKind, DocumentSheet, Paper, PosterPaper } from '#contract/document.ts';
import { everybody, type Scope } from '#domain/ownership/scope.ts';

/** What some documents are about beside the cycle; what is not named is everything, or nothing. */
interface SheetSubject {
  readonly workshopId?: string | null;
  readonly areFilled?: boolean;
  readonly posterPaper?: PosterPaper;
  readonly isOnePage?: boolean;
  readonly scope?: Scope;
}

/** A document as the contract asks for it. */
export function sheetOf(kind: DocumentKind, paper: Paper, about: SheetSubject): DocumentSheet {
  const { scope = everybody } = about;
  switch (kind) {
    case 'plan-book':
      return { kind, paper, scope };
    case 'one-pager':
      return { kind, paper, scope };
    case 'minutes':
      return { kind, paper, workshopId: about.workshopId ?? '' };
    case 'worksheets':
      return { kind, paper, areFilled: about.areFilled ?? false, scope };
    case 'guide':
      return { kind, paper, workshopId: about.workshopId ?? null };
    case 'review':
      return { kind, paper, isOnePage: about.isOnePage ?? false };
    case 'insights':
      return { kind, paper, scope };
    case 'poster':
      return { kind, paper: about.posterPaper ?? 'A3', scope };
  }
}
