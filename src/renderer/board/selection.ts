import { create } from 'zustand';
import { toggled } from '../ui/toggled.ts';

type Kind = 'objective' | 'rung';

interface Selection {
  /** Cards or rungs, never both: they do not move together. */
  readonly kind: Kind;
  readonly ids: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: string | null;
}

const empty: Selection = { kind: 'objective', ids: new Set(), anchor: null };
const useSelection = create<Selection>(() => empty);

/** What is selected on the board, to be moved, copied or deleted together. */
export const selection = {
  read: (): Selection => useSelection.getState(),
  count: (): number => useSelection.getState().ids.size,
  clear: (): void => useSelection.setState(empty, true),
  toggle(kind: Kind, id: string): void {
    const old = useSelection.getState();
    const ids = toggled(old.kind === kind ? old.ids : [], id);
    useSelection.setState({ kind, ids, anchor: id }, true);
  },
  /** Selects from the anchor to `id` in the order of `all`, or `id` alone where there is no anchor in it. */
  range(kind: Kind, all: readonly string[], id: string): void {
    const { anchor } = useSelection.getState();
    const from = all.indexOf(anchor ?? '');
    const to = all.indexOf(id);
    if (from < 0 || to < 0) {
      useSelection.setState({ kind, ids: new Set([id]), anchor: id }, true);
      return;
    }
    const ids = new Set(all.slice(Math.min(from, to), Math.max(from, to) + 1));
    useSelection.setState({ kind, ids, anchor }, true);
  },
  all(kind: Kind, ids: readonly string[]): void {
    useSelection.setState({ kind, ids: new Set(ids), anchor: ids[0] ?? null }, true);
  },
};

export const useIsSelected = (id: string): boolean => useSelection((state) => state.ids.has(id));
export const useSelectionCount = (): number => useSelection((state) => state.ids.size);
/** The one selected objective, null where there is none or more than one. */
export const useOnlySelected = (): string | null =>
  useSelection((state) =>
    state.kind === 'objective' && state.ids.size === 1 ? ([...state.ids][0] ?? null) : null,
  );

/** What moves when `id` is picked up: the selection where it is part of it, else itself alone. */
export function pickedUp(kind: Kind, id: string): string[] {
  const { kind: selectedKind, ids } = selection.read();
  return selectedKind === kind && ids.has(id) ? [id, ...[...ids].filter((other) => other !== id)] : [id];
}
