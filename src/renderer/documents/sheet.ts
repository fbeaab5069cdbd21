import {
  type AttachedPlan,
  type DocumentKind,
  type DocumentSheet,
  documentSheet,
  papersOf,
} from '#contract/document.ts';
import { everybody, type Scope } from '#domain/ownership/scope.ts';

/** What some documents are about beside the cycle; what is not named is everything, or nothing. */
interface SheetSubject {
  readonly workshopId?: string | null;
  readonly areFilled?: boolean;
  readonly isOnePage?: boolean;
  readonly attached?: AttachedPlan;
  readonly scope?: Scope;
  readonly since?: number;
  readonly until?: number | null;
}

/** The first of the papers that a document is made for, else its usual one. */
export const paperFor = (kind: DocumentKind, ...wanted: readonly string[]): string =>
  wanted.find((paper) => papersOf(kind).some((fitting) => fitting === paper)) ??
  (papersOf(kind)[0] as string);

/** A document as the contract asks for it, which takes of all this what it wants to be told. */
export const sheetOf = (kind: DocumentKind, paper: string, about: SheetSubject): DocumentSheet =>
  documentSheet.parse({
    kind,
    paper: paperFor(kind, paper),
    workshopId: null,
    areFilled: false,
    isOnePage: false,
    attached: 'none',
    scope: everybody,
    ...about,
  });
