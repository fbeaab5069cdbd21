import {
  type AlignmentParent,
  alignmentsOf,
  height,
  isSameParent,
  parentOf,
  primaryAlignment,
} from '../alignment/alignment.ts';
import { within } from '../cycle/span.ts';
import type { Objective } from '../tables/tables.ts';
import type { FoundKeyResult, FoundObjective } from './found.ts';
import { inOrder, type NamedParent } from './found-order.ts';
import type { Destination } from './match-cycles.ts';
import { type Ownership, ownershipOf } from './match-ownership.ts';
import { describedBy, differing, type Growing, leading, outcomeOf, titleKey } from './proposal.ts';
import { isOwnId, rowIdOf } from './row-id.ts';

/** An objective of files with where it goes, before it is known which row it is. */
interface Placed {
  readonly found: FoundObjective;
  readonly own: Ownership;
  readonly cycle: Pick<Destination, 'id' | 'startsOn' | 'endsOn'>;
  /** What it may serve. */
  readonly parents: readonly NamedParent[];
}

/** An objective of files, as the row that it is or becomes. */
export interface MatchedObjective extends Placed {
  readonly id: string;
  readonly row: Objective | undefined;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Whether its cycle is over. */
  readonly isOver: boolean;
}

export type MatchedObjectives = ReadonlyMap<string, MatchedObjective>;

/** Objectives with their cycles, owners and parents; those of a cycle that is not understood stay out. */
function placed(growing: Growing, cycles: ReadonlyMap<string, Destination>): Map<string, Placed> {
  const { found, plan, options, misread } = growing;
  const ordered = inOrder(found);
  const dateless = new Set(found.cycles.map(({ key }) => key).filter((key) => !cycles.has(key)));
  const places = new Map<string, Placed>();
  for (const { at, title } of ordered.looping)
    misread.push({ at, column: null, code: 'parent-loop', text: title });
  for (const objective of ordered.order) {
    const { key, cycleKey, at, title } = objective;
    if (cycleKey !== null && dateless.has(cycleKey)) continue;
    const cycle = cycles.get(cycleKey ?? '') ?? plan.tables.cycle.get(options.cycleId);
    if (!cycle) continue;
    const above = ordered.parentsOf(objective).filter(({ objectiveKey }) => places.has(objectiveKey));
    const own = ownershipOf(objective, places.get(above[0]?.objectiveKey ?? '')?.own, ordered, growing);
    const parents = above.filter(({ objectiveKey }) => {
      const parent = places.get(objectiveKey);
      return parent && height[parent.own.level] >= height[own.level];
    });
    if (parents.length < above.length) misread.push({ at, column: null, code: 'parent-level', text: title });
    places.set(key, { found: objective, own, cycle, parents });
  }
  return places;
}

/** Finds the rows that objectives are: by the files' own ids, else by their titles under the same parents. */
class RowFinder {
  private readonly claimed = new Set<string>();
  private readonly rows = new Map<string, Objective>();
  private readonly byTitle: ReadonlyMap<string, readonly Objective[]>;
  private readonly keyResultTitles: ReadonlyMap<string, string>;

  constructor(
    private readonly growing: Growing,
    places: ReadonlyMap<string, Placed>,
  ) {
    const { plan, found } = growing;
    this.byTitle = Map.groupBy(
      plan.tables.objective.sorted(),
      (row) => `${row.cycleId} ${titleKey(row.title)}`,
    );
    this.keyResultTitles = new Map(found.keyResults.map(({ key, title }) => [key, titleKey(title)]));
    // Whatever fits best has its row before others take what is left.
    for (const find of [this.byId, this.exact, this.loose])
      for (const place of places.values()) {
        if (this.rows.has(place.found.key)) continue;
        const row = find.call(this, place);
        if (!row) continue;
        this.rows.set(place.found.key, row);
        this.claimed.add(row.id);
      }
  }

  rowOf({ found }: Placed): Objective | undefined {
    return this.rows.get(found.key);
  }

  /** One of another cycle and another title only has the same number. */
  private byId({ found, cycle }: Placed): Objective | undefined {
    if (!isOwnId(found)) return undefined;
    const { objective } = this.growing.plan.tables;
    const row = objective.get(found.key) ?? objective.get(rowIdOf('objective', found.key));
    if (!row || this.claimed.has(row.id)) return undefined;
    const isMoved = titleKey(row.title) === titleKey(found.title) && found.cycleKey !== null;
    return row.cycleId === cycle.id || isMoved ? row : undefined;
  }

  private exact(place: Placed): Objective | undefined {
    const { level, unitId, ownerId } = place.own;
    return this.alike(place).find(
      (row) =>
        row.level === level &&
        row.unitId === unitId &&
        row.ownerId === ownerId &&
        this.servedBy(row) === this.servedIn(place),
    );
  }

  /** Under the same parent; or one serves something where the other says nothing. */
  private loose(place: Placed): Objective | undefined {
    const served = this.servedIn(place);
    const alike = this.alike(place);
    return (
      alike.find((row) => this.servedBy(row) === served) ??
      alike.find((row) => this.servedBy(row) === '' || place.parents.length === 0)
    );
  }

  private alike({ found, cycle }: Placed): readonly Objective[] {
    const rows = this.byTitle.get(`${cycle.id} ${titleKey(found.title)}`) ?? [];
    return rows.filter(({ id }) => !this.claimed.has(id));
  }

  /** What an objective of the files serves, as the rows of the plan know it; empty where that is nothing. */
  private servedIn({ parents: [parent] }: Placed): string {
    if (!parent) return '';
    const row = this.rows.get(parent.objectiveKey);
    const title = parent.isKeyResult ? this.keyResultTitles.get(parent.key) : '';
    return row ? `${row.id} ${title}` : 'new';
  }

  private servedBy({ id }: Objective): string {
    const { plan } = this.growing;
    const primary = primaryAlignment(plan, id);
    if (!primary) return '';
    const rung = plan.tables.keyResult.get(primary.parentKeyResultId);
    return `${rung?.objectiveId ?? primary.parentObjectiveId} ${rung ? titleKey(rung.title) : ''}`;
  }
}

/** Writes an objective of the files that the plan has not got yet, or what the files say otherwise of one. */
function takeObjective(
  growing: Growing,
  { found, own, cycle, id, row, startsOn, endsOn }: MatchedObjective,
  said: Days,
) {
  const { options, organisation, rows, entries } = growing;
  const { title, at } = found;
  const description = describedBy(found.description, found.owners, options);
  const ambition = found.isCommitted === null ? undefined : found.isCommitted ? 'committed' : 'aspirational';
  const postponed = found.isPostponed && !row?.postponedOn ? { postponedOn: options.today } : {};
  const entry = { table: 'objective', id, title, level: own.level, under: null, at } as const;
  if (!row) {
    rows.objectives.made.push({
      id,
      cycleId: cycle.id,
      ...own,
      title,
      description: description ?? '',
      ambition: ambition ?? 'aspirational',
      startsOn,
      endsOn,
      ...postponed,
    });
    entries.push({ ...entry, outcome: 'created' });
    return;
  }
  const isOwned = found.level !== null || found.teamKey !== null || found.owners.length > 0;
  // Whoever answers for it goes on doing so where the files name nobody, and it stays in its place.
  const isNamed = organisation.personOf(leading(found.owners).owner) !== null;
  const isMoved = row.level !== own.level || row.unitId !== own.unitId;
  const { ownerId, ...place } = own;
  const owned = isOwned ? { ...place, ...(isNamed || isMoved ? { ownerId } : {}) } : {};
  const cycleId = found.cycleKey === null ? undefined : cycle.id;
  const changed = differing(row, { title, description, ambition, cycleId, ...owned, ...said, ...postponed });
  if (Object.keys(changed).length > 0) rows.objectives.changed.push({ ...changed, id: row.id });
  entries.push({ ...entry, outcome: outcomeOf(changed) });
}

/** Objectives of files, each as the row that it is in the plan or becomes there. */
export function matchObjectives(
  growing: Growing,
  cycles: ReadonlyMap<string, Destination>,
  isClosed: (cycleId: string) => boolean,
): MatchedObjectives {
  const { plan, options } = growing;
  const places = placed(growing, cycles);
  const finder = new RowFinder(growing, places);
  const undated = undatedIn(growing);
  const matched = new Map<string, MatchedObjective>();
  for (const [key, place] of places) {
    const { found, cycle } = place;
    const row = finder.rowOf(place);
    const said = daysOf(found, cycle, isClosed(cycle.id) && undated.has(key));
    const ownId = rowIdOf('objective', key);
    const isFree = isOwnId(found) && !plan.tables.objective.get(ownId);
    const objective: MatchedObjective = {
      ...place,
      id: row?.id ?? (isFree ? ownId : options.newId()),
      row,
      startsOn: said.startsOn ?? row?.startsOn ?? cycle.startsOn,
      endsOn: said.endsOn ?? row?.endsOn ?? cycle.endsOn,
      isOver: cycle.endsOn < options.today,
    };
    matched.set(key, objective);
    takeObjective(growing, objective, said);
  }
  return matched;
}

/** Writes whom objectives serve, once the rows of key results are known by their keys. */
export function align(
  { plan, rows, entries }: Growing,
  objectives: MatchedObjectives,
  keyResultIds: ReadonlyMap<string, string>,
): void {
  const entryOf = new Map(
    entries.flatMap(({ table, id }, index) => (table === 'objective' ? [[id, index]] : [])),
  );
  for (const child of objectives.values()) {
    const parents = child.parents.flatMap(({ key, objectiveKey, isKeyResult }): AlignmentParent[] => {
      const id = isKeyResult ? keyResultIds.get(key) : objectives.get(objectiveKey)?.id;
      return id === undefined ? [] : [{ kind: isKeyResult ? 'key-result' : 'objective', id }];
    });
    const [primary] = parents;
    if (!primary) continue;
    const known = child.row ? alignmentsOf(plan, child.row.id) : [];
    const isThere = (parent: AlignmentParent) => known.some((row) => isSameParent(parentOf(row), parent));
    const first = known.find(({ isPrimary }) => isPrimary);
    if (first && isSameParent(parentOf(first), primary) && parents.every(isThere)) continue;
    rows.alignments.push({ childId: child.id, parents });
    const index = entryOf.get(child.id) ?? -1;
    const entry = entries[index];
    if (entry?.outcome === 'same') entries[index] = { ...entry, outcome: 'changed' };
  }
}

interface Days {
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
}

const isAnyDated = ({ checkIns, current }: FoundKeyResult): boolean =>
  checkIns.some(({ value }) => value !== null) || (current !== null && current.on !== null);

/** The objectives of which files tell how far they, or one of their key results, came without saying when; nothing came far by itself. */
function undatedIn({ found: { objectives, keyResults }, told }: Growing): ReadonlySet<string> {
  const isAny = (score: number | null) => score !== null && score !== 0;
  const scored = objectives.filter(({ key, score }) => isAny(score) && !told.has(key));
  const undated = keyResults.filter(
    (row) => !isAnyDated(row) && (isAny(row.score) || row.current !== null || row.isDone),
  );
  return new Set([...scored.map(({ key }) => key), ...undated.map(({ objectiveKey }) => objectiveKey)]);
}

/**
 * The days that files say of an objective. What has no day stands where its cycle ended, where that comes in closed: then the
 * objective ends with it as well.
 */
function daysOf({ startsOn, endsOn }: FoundObjective, cycle: Placed['cycle'], endsWithCycle: boolean): Days {
  const start = startsOn ?? undefined;
  const end = endsOn ?? undefined;
  if ((start ?? cycle.startsOn) > (end ?? cycle.endsOn)) return {};
  return endsWithCycle
    ? { startsOn: start && within(start, cycle), endsOn: end && within(end, cycle) }
    : { startsOn: start, endsOn: end };
}
