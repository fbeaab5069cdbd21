import { useCallback, useId, useRef } from 'react';
import { create } from 'zustand';
import { on, useSubjects } from '../keys/subjects.ts';
import type { TableData } from '../ui/copy.ts';
import { toggled } from '../ui/toggled.ts';

/** A chart as it stands on the screen. */
interface ShownFigure {
  readonly id: string;
  readonly element: HTMLElement;
  /** What it shows now. */
  readonly of: { readonly current: { readonly title: string; readonly data: TableData } };
}

interface Figures {
  readonly shown: readonly ShownFigure[];
  /** Those that are shown as a table. */
  readonly tables: ReadonlySet<string>;
}

const useFigures = create<Figures>(() => ({ shown: [], tables: new Set() }));

/** The charts on the screen, in the order in which they are read. */
export const shownFigures = (): readonly ShownFigure[] =>
  useFigures
    .getState()
    .shown.toSorted((a, b) =>
      a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );

export const isTable = (id: string): boolean => useFigures.getState().tables.has(id);

/** Shows a chart as a table, or a table as its chart again. */
export const toggleTable = (id: string): void =>
  useFigures.setState(({ tables }) => ({ tables: toggled(tables, id) }));

/** Makes a chart known for as long as its element is on the screen. */
export function useShownFigure(title: string, data: TableData) {
  const id = useId();
  const of = useRef({ title, data });
  of.current = { title, data };
  const figure = useRef<HTMLElement | null>(null);
  const ref = useCallback(
    (element: HTMLElement) => {
      figure.current = element;
      useFigures.setState(({ shown }) => ({ shown: [...shown, { id, element, of }] }));
      return () => useFigures.setState(({ shown }) => ({ shown: shown.filter((one) => one.id !== id) }));
    },
    [id],
  );
  const subjects = on({ figureIds: [id] });
  useSubjects(figure, subjects);
  return { ref, subjects, isTable: useFigures(({ tables }) => tables.has(id)) };
}
