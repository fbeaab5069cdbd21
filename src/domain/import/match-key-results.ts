import { within } from '../cycle/span.ts';
import { kindOf } from '../kinds/kinds.ts';
import { ladderOf } from '../ladder/ladder.ts';
import { mostWeight } from '../tables/key-result.ts';
import { type KeyResult, type Step, wholeRow } from '../tables/tables.ts';
import type { FoundCheckIn, FoundInitiative, FoundKeyResult } from './found.ts';
import type { MatchedObjective, MatchedObjectives } from './match-objectives.ts';
import { valueOfScore } from './past-value.ts';
import {
  describedBy,
  differing,
  type Growing,
  leading,
  type Outcome,
  outcomeOf,
  titleKey,
} from './proposal.ts';
import { isOwnId, rowIdOf } from './row-id.ts';

/** A key result of files, as the row that it is or becomes. */
interface Matched {
  readonly id: string;
  readonly found: FoundKeyResult;
  readonly row: KeyResult | undefined;
  readonly objective: MatchedObjective;
}

const longestPeriod = 120;

/** What files say of the columns of a key result; undefined where they say nothing. */
function saidOf(found: FoundKeyResult, objective: MatchedObjective, { options, organisation }: Growing) {
  const { kind, measure, comparison, target, baseline } = found;
  const { owner } = leading(found.owners);
  const isKept = kindOf({ kind }).requires;
  const required =
    'comparison' in isKept ? { measure: measure ?? 'number', comparison: comparison ?? 'at-least' } : {};
  const weight = found.weight !== null && found.weight > 0 ? Math.min(found.weight, mostWeight) : undefined;
  const dueOn = found.dueOn !== null && found.dueOn >= objective.startsOn ? found.dueOn : undefined;
  return {
    title: found.title,
    description: describedBy(found.description, found.owners, options),
    kind,
    ...required,
    unit: found.unit || undefined,
    currency: found.currency ?? undefined,
    baseline: baseline ?? undefined,
    baselinePeriod: found.baselinePeriod.slice(0, longestPeriod) || undefined,
    target: target ?? undefined,
    commitValue: found.commit ?? undefined,
    stretchValue: found.stretch ?? undefined,
    weight,
    ownerId: organisation.personOf(owner) ?? undefined,
    dueOn: dueOn === objective.endsOn ? undefined : dueOn,
    confidence: found.confidence === null ? undefined : Math.round(found.confidence),
    postponedOn: found.isPostponed ? options.today : undefined,
  };
}

type Said = ReturnType<typeof saidOf>;
const withoutUndefined = <T extends object>(said: T) =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as {
    [C in keyof T]?: Exclude<T[C], undefined>;
  };

/**
 * A milestone of which only a part was reached has no figures of its own: how far it came is its measure then, as the
 * score of an objective is that of key results of which nothing else is known.
 */
function measuredByItsWay(
  found: FoundKeyResult,
  objective: MatchedObjective,
  growing: Growing,
): FoundKeyResult {
  if (kindOf(found).answeredBy !== 'tick' || found.current !== null || found.checkIns.length > 0)
    return found;
  const score = found.score ?? (found.isDone ? 1 : scoreOfObjective(objective, growing));
  if (score === null || score <= 0 || score >= 1) return found;
  return { ...found, score, kind: 'percent', measure: 'percent', baseline: 0, target: 100 };
}

/** A key result that is nothing but a title in the files keeps the kind that it was given since. */
const saidAnew = (said: Said): Partial<Said> => {
  if (said.target !== undefined || said.baseline !== undefined) return said;
  const { kind: _, ...rest } = said;
  return rest;
};

/** The row that a key result is, by the files' own id, else by its title in its ladder. */
function rowOf(
  growing: Growing,
  found: FoundKeyResult,
  objective: MatchedObjective,
  claimed: ReadonlySet<string>,
) {
  const { keyResult } = growing.plan.tables;
  const isFree = (row: KeyResult | undefined): row is KeyResult => row !== undefined && !claimed.has(row.id);
  if (isOwnId(found)) {
    const row = keyResult.get(found.key) ?? keyResult.get(rowIdOf('keyResult', found.key));
    const isHere = row?.objectiveId === objective.id || titleKey(row?.title ?? '') === titleKey(found.title);
    if (isFree(row) && isHere) return row;
  }
  if (!objective.row) return undefined;
  return ladderOf(growing.plan, objective.id).find(
    (row) => isFree(row) && titleKey(row.title) === titleKey(found.title),
  );
}

/** The last day of which something can be known: today, or the end of what is over. */
const lastDay = ({ isOver, endsOn }: MatchedObjective, today: string): string =>
  isOver && endsOn < today ? endsOn : today;

/** What is checked in: one word a day, none of days to come, and of a cycle that is over none after its end. */
function checkInsOf(
  { found, row, id, objective }: Matched,
  growing: Growing,
  whole: KeyResult,
): FoundCheckIn[] {
  const { plan, options } = growing;
  const last = lastDay(objective, options.today);
  const [first = last] = [objective.startsOn, last].sort();
  const byDay = new Map<string, FoundCheckIn>();
  for (const checkIn of [...found.checkIns].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    if (checkIn.value === null) continue;
    const on = within(checkIn.on, { startsOn: checkIn.on, endsOn: last });
    const earlier = byDay.get(on);
    const note = [on === checkIn.on ? '' : earlier?.note, checkIn.note].filter(Boolean).join('\n');
    byDay.set(on, { ...checkIn, on, note });
  }
  if (byDay.size > 0) return [...byDay.values()];
  const { at, current, confidence, isDone } = found;
  const on = within(current?.on ?? last, { startsOn: first, endsOn: last });
  const score = found.score ?? (isDone ? 1 : scoreOfObjective(objective, growing));
  const value = current?.value ?? (score === null ? null : valueOfScore(plan, whole, score, on));
  // What is known to stand there is not said again of another day.
  const isKnown = row !== undefined && plan.standings.get(id)?.latestValue === value;
  if (value === null || (isKnown && (current?.on ?? null) === null)) return [];
  return [{ at, on, value, confidence, note: '', author: null }];
}

/** The score of an objective stands for each key result of it where none of them has a past of its own. */
const scoreOfObjective = ({ found: { key, score } }: MatchedObjective, { told }: Growing): number | null =>
  told.has(key) ? null : score;

/** Writes what is checked in. */
function takeCheckIns(matched: Matched, growing: Growing, whole: KeyResult): void {
  const { options, organisation, rows, entries } = growing;
  for (const { at, on, value, confidence, note, author } of checkInsOf(matched, growing, whole)) {
    if (value === null) continue;
    const entry = {
      keyResultId: matched.id,
      checkedOn: on,
      value,
      confidence: confidence === null ? null : Math.round(confidence),
      note,
      authorId: organisation.personOf(author),
    };
    const known = matched.row && options.checkInOn(matched.id, on);
    const { keyResultId: _, checkedOn: __, authorId, ...said } = entry;
    const differs = known ? differing(known, { ...said, authorId: authorId ?? undefined }) : null;
    const outcome: Outcome = differs ? outcomeOf(differs) : 'created';
    if (outcome !== 'same') rows.checkIns.push(entry);
    const { title } = matched.found;
    entries.push({
      table: 'checkIn',
      id: `${matched.id} ${on}`,
      title,
      level: null,
      under: matched.id,
      outcome,
      at,
    });
  }
}

function takeSteps({ id, found, row, objective }: Matched, growing: Growing): void {
  const { plan, options, rows, entries } = growing;
  const left: Step[] = row ? [...plan.tables.step.where('keyResultId', row.id)] : [];
  // What has no day was done by the end of its cycle, also where its objective ran on.
  const day = [lastDay(objective, options.today), objective.cycle.endsOn].sort()[0] as string;
  for (const { title, isDone } of found.steps) {
    const index = left.findIndex((step) => titleKey(step.title) === titleKey(title));
    const [known] = index < 0 ? [] : left.splice(index, 1);
    const doneOn = isDone ? (known?.doneOn ?? day) : null;
    const stepId = known?.id ?? options.newId();
    const changed = known ? differing(known, { title, doneOn }) : {};
    if (!known) rows.steps.made.push({ id: stepId, keyResultId: id, title, doneOn });
    else if (Object.keys(changed).length > 0) rows.steps.changed.push({ ...changed, id: stepId });
    const outcome = known ? outcomeOf(changed) : 'created';
    entries.push({ table: 'step', id: stepId, title, level: null, under: id, outcome, at: found.at });
  }
}

function takeInitiatives(ids: ReadonlyMap<string, string>, growing: Growing): void {
  const { found, plan, options, organisation, rows, entries } = growing;
  const claimed = new Set<string>();
  const rowIn = (initiative: FoundInitiative, keyResultId: string) => {
    const { initiative: table } = plan.tables;
    const own = isOwnId(initiative)
      ? (table.get(initiative.key) ?? table.get(rowIdOf('initiative', initiative.key)))
      : undefined;
    const byTitle = table
      .where('keyResultId', keyResultId)
      .find((row) => !claimed.has(row.id) && titleKey(row.title) === titleKey(initiative.title));
    return own?.keyResultId === keyResultId && !claimed.has(own.id) ? own : byTitle;
  };
  for (const initiative of found.initiatives) {
    const keyResultId = ids.get(initiative.keyResultKey);
    if (keyResultId === undefined) continue;
    const { title, state, at } = initiative;
    const said = {
      title,
      ownerId: organisation.personOf(leading(initiative.owners).owner) ?? undefined,
      dueOn: initiative.dueOn ?? undefined,
      state,
    };
    const known = rowIn(initiative, keyResultId);
    const ownId = rowIdOf('initiative', initiative.key);
    const id =
      known?.id ?? (isOwnId(initiative) && !plan.tables.initiative.get(ownId) ? ownId : options.newId());
    claimed.add(id);
    const changed = known ? differing(known, said) : {};
    if (!known) {
      const { ownerId = null, dueOn = null } = said;
      rows.initiatives.made.push({ id, keyResultId, title, ownerId, dueOn, state });
    } else if (Object.keys(changed).length > 0) rows.initiatives.changed.push({ ...changed, id });
    const outcome = known ? outcomeOf(changed) : 'created';
    entries.push({ table: 'initiative', id, title, level: null, under: keyResultId, outcome, at });
  }
}

/**
 * Key results of files with what hangs under them, each as the row that it is in the plan or becomes there. Answers the ids
 * of the rows by the files' keys.
 */
export function matchKeyResults(
  growing: Growing,
  objectives: MatchedObjectives,
): ReadonlyMap<string, string> {
  const keyResultIds = new Map<string, string>();
  const { found, plan, options, rows, entries } = growing;
  const claimed = new Set<string>();
  for (const read of found.keyResults) {
    const objective = objectives.get(read.objectiveKey);
    if (!objective) continue;
    const one = measuredByItsWay(read, objective, growing);
    const row = rowOf(growing, one, objective, claimed);
    const ownId = rowIdOf('keyResult', one.key);
    const id = row?.id ?? (isOwnId(one) && !plan.tables.keyResult.get(ownId) ? ownId : options.newId());
    claimed.add(id);
    keyResultIds.set(one.key, id);
    const told = saidOf(one, objective, growing);
    // What is postponed already is so since its day.
    const said = withoutUndefined(row?.postponedOn ? { ...told, postponedOn: undefined } : told);
    const anew = row ? saidAnew(said as Said) : said;
    const matched = { id, found: one, row, objective };
    const changed: object = row
      ? differing<KeyResult>(row, {
          ...anew,
          objectiveId: objective.id,
        } as Partial<KeyResult>)
      : {};
    const isChanged = Object.keys(changed).length > 0;
    if (!row) {
      rows.keyResults.made.push({
        ...said,
        id,
        objectiveId: objective.id,
        title: one.title,
      });
    } else if (isChanged) rows.keyResults.changed.push({ ...changed, id });
    const index = entries.length;
    const blank = wholeRow('keyResult', {
      objectiveId: objective.id,
      title: one.title,
      rank: 'a',
      createdAt: '',
    });
    takeCheckIns(matched, growing, { ...blank, ...row, ...anew, id } as KeyResult);
    const outcome: Outcome = row ? outcomeOf(changed) : 'created';
    entries.splice(index, 0, {
      table: 'keyResult',
      id,
      title: one.title,
      level: null,
      under: objective.id,
      outcome,
      at: one.at,
    });
    takeSteps(matched, growing);
  }
  takeInitiatives(keyResultIds, growing);
  return keyResultIds;
}
