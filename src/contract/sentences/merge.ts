import type { HistoryEntry } from '#contract/history.ts';
import type { ConflictTold, MergeTold, SideTold } from '#contract/merge.ts';
import type { State } from '#domain/diff/changes-between.ts';
import { diff } from '#domain/diff/diff.ts';
import { isInOrder, placeOf } from '#domain/diff/places.ts';
import { rungNumber } from '#domain/ladder/ladder.ts';
import type { Conflict } from '#domain/merge/conflict.ts';
import { type Copy, newTo, otherSide, rowKey, type Side, sides } from '#domain/merge/copy.ts';
import { editOf } from '#domain/merge/edits.ts';
import { type Merge, togetherByTable } from '#domain/merge/merge.ts';
import type { RowState } from '#domain/merge/row-states.ts';
import type { Change } from '#domain/plan/change.ts';
import { countedTables } from '#domain/plan/removed.ts';
import { title } from '#domain/tables/column.ts';
import { type AnyRow, type CheckIn, columnOf, hasTitle, type TableName } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import { columnWords, quotedValue, rowNames, wholeValue } from './column-values.ts';
import { differenceWords } from './differences.ts';
import { historySentence, signatureWords } from './history.ts';

/** An entry of a journal as it is told of. */
export type ToldEntry = HistoryEntry & { readonly author: string };

/** What is told: two copies, what they come to, and the entries of their change sets. */
export interface MergeToTell {
  readonly ours: Copy;
  readonly theirs: Copy;
  readonly apartSince: string;
  readonly merge: Merge;
  readonly entryOf: (side: Side, id: string) => ToldEntry;
}

/** No more of what was done to the rows of a conflict is told. */
const mostTold = 6;

/** No more of what comes over is told one by one. */
const mostBrought = 500;

/** What is known while a merge is told. */
interface Telling extends MergeToTell {
  readonly language: Language;
  readonly t: Translate;
  readonly states: Readonly<Record<Side, State>>;
  readonly setsOf: (side: Side, state: RowState) => readonly string[];
}

/** Both copies as far as their differences are told. */
export function statesIn(told: MergeToTell): Readonly<Record<Side, State>> {
  const checkIns = (side: Side) =>
    new Map(
      [...told.merge.states.values()]
        .filter(({ table, [side]: row }) => table === 'checkIn' && row)
        .map(({ id, [side]: row }) => [id, row as unknown as CheckIn]),
    );
  return {
    ours: { plan: told.ours.plan, checkIns: checkIns('ours') },
    theirs: { plan: told.theirs.plan, checkIns: checkIns('theirs') },
  };
}

function tellingOf(told: MergeToTell, language: Language): Telling {
  const touching = (side: Side) => {
    const sets = newTo(told[otherSide(side)], told[side]);
    const pairs = sets.flatMap(({ id, changes }) =>
      [...new Set(changes.map(({ table, rowId }) => rowKey(table, rowId)))].map((key) => ({ key, id })),
    );
    return Map.groupBy(pairs, ({ key }) => key);
  };
  const byRow = { ours: touching('ours'), theirs: touching('theirs') };
  return {
    ...told,
    language,
    t: textsOf(language),
    states: statesIn(told),
    setsOf: (side, { table, ids }) => (byRow[side].get(rowKey(table, ids[side])) ?? []).map(({ id }) => id),
  };
}

/** A row, and the copy in which it is found. */
function anyRow({ states }: Telling, state: RowState): readonly [State, AnyRow] {
  if (state.ours) return [states.ours, state.ours];
  if (state.theirs) return [states.theirs, state.theirs];
  return [states.ours, state.base ?? { id: state.id }];
}

/** What the row of a conflict is called, and what it is part of. */
function nameOf(telling: Telling, state: RowState): { name: string; part: string } {
  const { t, language } = telling;
  const [where, row] = anyRow(telling, state);
  const [own = '', owner] = rowNames(where, state.table, row, null, language);
  const noun = t('differences.noun')[state.table];
  const name = hasTitle(state.table)
    ? t('differences.quoted', { text: own })
    : t('differences.called', { noun, name: own });
  if (owner === undefined) return { name, part: '' };
  if (state.table !== 'keyResult') return { name, part: t('merge.partOf', { name: owner }) };
  const number = rungNumber(where.plan, row as never);
  return {
    name,
    part: number > 0 ? t('merge.rungOf', { number, name: owner }) : t('merge.partOf', { name: owner }),
  };
}

/** What one change set did to a row, column by column; empty where it was added or removed. */
function changedWords(
  telling: Telling,
  side: Side,
  { table, before, after }: Change,
  row: AnyRow | null,
): string {
  const { t, language, states } = telling;
  if (!before || !after || !row) return '';
  return Object.keys(after)
    .filter((column) => column !== 'rank' && column !== 'content' && !column.endsWith('At'))
    .map((column) => {
      const value = (image: Readonly<Record<string, unknown>>) =>
        quotedValue(states[side], table, { ...row, ...image, id: row.id }, column, language);
      return t('differences.changed', {
        column: columnWords(table, column, language),
        from: value(before),
        to: value(after),
      });
    })
    .join(', ');
}

function historyOf(telling: Telling, side: Side, rows: readonly RowState[]): SideTold['history'] {
  const { language, entryOf } = telling;
  const order = new Map(telling[side].sets.map((set, index) => [set.id, { set, index }]));
  const ids = new Set(rows.flatMap((state) => telling.setsOf(side, state)));
  const found = [...ids].flatMap((id) => order.get(id) ?? []).sort((a, b) => a.index - b.index);
  const keys = new Map(rows.map((state) => [rowKey(state.table, state.ids[side]), state]));
  return found.slice(-mostTold).map(({ set }) => {
    const entry = entryOf(side, set.id);
    const details = set.changes.flatMap((change) => {
      const state = keys.get(rowKey(change.table, change.rowId));
      const words = state ? changedWords(telling, side, change, state[side] ?? state.base) : '';
      return words === '' ? [] : [words];
    });
    const isShort = entry.kind === 'do' && details.length > 0 && details.length < 3;
    const sentence = historySentence(entry, language);
    return {
      signature: signatureWords(entry, language),
      sentence: isShort ? `${sentence}: ${details.join(', ')}` : sentence,
    };
  });
}

const rowsOf = ({ merge }: Telling, conflict: Conflict, side: Side): RowState[] =>
  conflict[side].flatMap(({ key }) => merge.states.get(key) ?? []);

/** What a column of a row says in a copy, and what it said before. */
function columnLine(
  telling: Telling,
  side: Side,
  state: RowState,
  column: string,
): Pick<SideTold['lines'][number], 'was' | 'says'> {
  const { t, language, states } = telling;
  const { table, base } = state;
  const row = state[side] as AnyRow;
  if (column === 'rank' && isInOrder(table)) {
    const { number, of } = placeOf(states[side].plan, table, row);
    return { was: null, says: t(table === 'keyResult' ? 'merge.rungPlace' : 'merge.place', { number, of }) };
  }
  return {
    was: base && wholeValue(states[side], table, base, column, language),
    says: wholeValue(states[side], table, row, column, language),
  };
}

function changedLines(
  telling: Telling,
  conflict: Conflict & { kind: 'changed' },
  side: Side,
): SideTold['lines'] {
  const { language, t, merge } = telling;
  const parts = conflict[side];
  return parts.flatMap(({ key, edit }) => {
    const state = merge.states.get(key);
    if (!state || edit === 'whole') return [];
    return edit.map((column) => ({
      label:
        parts.length > 1
          ? nameOf(telling, state).name
          : edit.length > 1
            ? columnLabel(state.table, column, language, t)
            : null,
      ...columnLine(telling, side, state, column),
    }));
  });
}

const columnLabel = (table: TableName, column: string, language: Language, t: Translate): string =>
  column === 'rank'
    ? t('merge.order')
    : columnOf(table, column) === title
      ? t('differences.column.title')
      : columnWords(table, column, language);

/** What a copy did to the rows of a conflict, as differences from what they were. */
function editLines(telling: Telling, conflict: Conflict, side: Side): SideTold['lines'] {
  const { t, language, states } = telling;
  const rows = rowsOf(telling, conflict, side).filter((state) => editOf(state, side));
  const back = rows.map(
    ({ table, id, base, [side]: row }): Change => ({
      table,
      rowId: id,
      before: row && { ...row },
      after: base && { ...base },
    }),
  );
  const to = states[side];
  const checkIns = new Map(to.checkIns);
  for (const { table, rowId, after } of back)
    if (table === 'checkIn') {
      if (after) checkIns.set(rowId, after as unknown as CheckIn);
      else checkIns.delete(rowId);
    }
  const from: State = { plan: to.plan.apply(back), checkIns };
  const told = differenceWords(diff(from, to), { from, to }, language);
  const lines = told.flatMap(({ title, lines: said }) =>
    said.map((says) => ({ label: told.length > 1 ? title : null, was: null, says })),
  );
  return lines.length > 0 ? lines : [{ label: null, was: null, says: t('merge.unchanged') }];
}

function linesOf(telling: Telling, conflict: Conflict, side: Side): SideTold['lines'] {
  switch (conflict.kind) {
    case 'changed':
      return changedLines(telling, conflict, side);
    case 'deleted':
      return [
        { label: null, was: null, says: telling.t(conflict.by === side ? 'merge.remove' : 'merge.keep') },
      ];
    case 'rule':
      return editLines(telling, conflict, side);
  }
}

function titleOf(telling: Telling, conflict: Conflict, state: RowState): { title: string; context: string } {
  const { t, language } = telling;
  const { name, part } = nameOf(telling, state);
  switch (conflict.kind) {
    case 'changed': {
      const columns = conflict.columns.map((column) => columnLabel(state.table, column, language, t));
      return { title: t('merge.columnOf', { column: columns.join(', '), name }), context: part };
    }
    case 'deleted':
      return { title: name, context: t(conflict.by === 'ours' ? 'merge.deletedHere' : 'merge.changedHere') };
    case 'rule':
      return { title: name, context: t('merge.rules')[conflict.rule] };
  }
}

function conflictWords(telling: Telling, conflict: Conflict): ConflictTold {
  const { merge } = telling;
  const key = rowKey(conflict.table, conflict.rowId);
  const plain: RowState = {
    table: conflict.table,
    id: conflict.rowId,
    base: null,
    isDisputed: false,
    disputed: new Set(),
    ours: rowInPlan(telling, conflict),
    theirs: null,
    ids: { ours: conflict.rowId, theirs: conflict.rowId },
  };
  const about = merge.states.get(key) ?? plain;
  const [ours, theirs] = sides.map((side): SideTold => {
    const rows = new Set([...rowsOf(telling, conflict, 'ours'), ...rowsOf(telling, conflict, 'theirs')]);
    return { lines: linesOf(telling, conflict, side), history: historyOf(telling, side, [...rows]) };
  }) as [SideTold, SideTold];
  return { id: conflict.id, kind: conflict.kind, ...titleOf(telling, conflict, about), ours, theirs };
}

const rowInPlan = ({ ours }: Telling, { table, rowId }: Conflict): AnyRow | null =>
  table === 'checkIn' ? null : ((ours.plan.tables[table].get(rowId) as AnyRow | undefined) ?? null);

/** How much of what comes together by itself, most of it first. */
function countWords({ merge, t }: Telling): { together: number; counts: string[] } {
  const counts = togetherByTable(merge);
  const together = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const named = countedTables
    .flatMap((table) => {
      const count = counts.get(table) ?? 0;
      return count > 0 ? [{ count, words: t(`removed.${table}`, { count }) }] : [];
    })
    .sort((a, b) => b.count - a.count);
  const others = together - named.reduce((sum, { count }) => sum + count, 0);
  return {
    together,
    counts: [
      ...named.map(({ words }) => words),
      ...(others > 0 ? [t('merge.others', { count: others })] : []),
    ],
  };
}

/** What two copies come to together, in words. */
export function mergeWords(told: MergeToTell, isNews: boolean, language: Language): MergeTold {
  const telling = tellingOf(told, language);
  const brought = told.merge.brought
    .slice(-mostBrought)
    .reverse()
    .map((id) => told.entryOf('theirs', id))
    .map((entry) => ({
      signature: signatureWords(entry, language),
      sentence: historySentence(entry, language),
    }));
  return {
    apartSince: told.apartSince,
    ...countWords(telling),
    conflicts: told.merge.conflicts.map((conflict) => conflictWords(telling, conflict)),
    isNews,
    brought,
  };
}

/** What one copy says of a conflict, in one line. */
export const sideWords = ({ lines }: SideTold): string =>
  lines
    .map(({ label, was, says }) => {
      const value = was === null ? says : `${was} → ${says}`;
      return label === null ? value : `${label}: ${value}`;
    })
    .join(', ');
