import dayjs from 'dayjs';
import { generateNKeysBetween } from 'fractional-indexing';
import { parentColumns } from '#domain/commands/alignment/align.ts';
import { applyRelative } from '#domain/figure/change.ts';
import { hasValues, kindOf } from '#domain/kinds/kinds.ts';
import { formatMoney, formatNumber } from '#domain/number-format/number-format.ts';
import type { Draft } from '#domain/plan/draft.ts';
import type { Level } from '#domain/tables/objective.ts';
import type { Cycle, PlanRow } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { Random } from './random.ts';
import {
  divisions,
  firstNames,
  lastNames,
  objectiveTitles,
  places,
  type ReferenceMeasure,
  referenceMeasures,
} from './reference-content.ts';
import { inLanguage } from './sample-organisation.ts';

export interface ReferenceOptions {
  /** How many people the organisation has; everything else follows from it. */
  readonly people: number;
  readonly seed: number;
}

interface Place extends ReferenceOptions {
  readonly about: PlanRow;
  readonly companyId: string;
  readonly cycle: Cycle;
  readonly stageIds: ReadonlyMap<string, string>;
  readonly language: Language;
}

interface Team {
  readonly id: string;
  readonly parent: Team | null;
  readonly place: string;
  readonly memberIds: string[];
  readonly objectiveIds: string[];
}

const weeks = 13;

/** Writes an organisation of any size with objectives, ladders and a quarter of check-ins, decided by its seed. */
export function writeReference(draft: Draft, place: Place): void {
  new ReferenceWriter(draft, place).write();
}

class ReferenceWriter {
  private readonly random: Random;
  private readonly createdAt: string;
  private readonly objectiveRanks: string[];
  private objectiveCount = 0;
  private readonly rungIds = new Map<string, string[]>();

  constructor(
    private readonly draft: Draft,
    private readonly place: Place,
  ) {
    this.random = new Random(place.seed);
    this.createdAt = `${place.cycle.startsOn}T08:00:00.000Z`;
    this.objectiveRanks = generateNKeysBetween(null, null, place.people * 6 + 400);
  }

  write(): void {
    const { place, random } = this;
    const teams = this.teams(Math.max(2, Math.round(place.people * 0.12)));
    const people = this.people(teams);
    const company = Array.from({ length: Math.min(12, Math.max(2, Math.round(place.people / 80))) }, () =>
      this.objective('company', place.companyId, null, random.pick(places), []),
    );
    for (const team of teams) {
      const lead = team.memberIds[0] ?? null;
      const above = team.parent ? team.parent.objectiveIds : company;
      for (let count = random.whole(3, 5); count > 0; count--) {
        team.objectiveIds.push(this.objective('team', team.id, lead, team.place, above));
      }
    }
    for (const { id, team } of people) {
      for (let count = random.pick([3, 4, 4, 4]); count > 0; count--) {
        this.objective('individual', null, id, team.place, team.objectiveIds);
      }
    }
  }

  private teams(count: number): Team[] {
    const { place, random, draft } = this;
    const teams: Team[] = [];
    const ranks = generateNKeysBetween(null, null, count);
    for (let index = 0; index < count; index++) {
      const isDivision = index < divisions.length;
      // Departments below divisions, teams below departments.
      const isDepartment = !isDivision && index < divisions.length * 5;
      const above = isDepartment ? teams.slice(0, divisions.length) : teams.slice(divisions.length);
      const parent = isDivision ? null : random.pick(above.length > 0 ? above : teams);
      const town = random.pick(places);
      const words = divisions[index % divisions.length] as (typeof divisions)[number];
      const base = inLanguage(words, place.language);
      const team: Team = { id: random.id(), parent, place: town, memberIds: [], objectiveIds: [] };
      const name = isDivision ? base : `${base} ${town}${isDepartment ? '' : ` ${index}`}`;
      draft.insert('unit', {
        id: team.id,
        parentId: parent?.id ?? place.companyId,
        kind: 'team',
        name,
        leadId: null,
        rank: ranks[index] as string,
      });
      teams.push(team);
    }
    return teams;
  }

  private people(teams: readonly Team[]): { id: string; team: Team }[] {
    const { place, random, draft } = this;
    const ranks = generateNKeysBetween(null, null, place.people);
    const role = inLanguage(['Sales representative', 'Tenaga penjual'], place.language);
    const people = ranks.map((rank, index) => {
      const team = teams[index % teams.length] as Team;
      const id = random.id();
      const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`;
      draft.insert('person', { id, name, jobTitle: role, rank });
      draft.insert('membership', { id: random.id(), unitId: team.id, personId: id });
      team.memberIds.push(id);
      return { id, team };
    });
    for (const team of teams) {
      if (team.memberIds[0]) draft.update('unit', team.id, { leadId: team.memberIds[0] });
    }
    return people;
  }

  private objective(
    level: Level,
    unitId: string | null,
    ownerId: string | null,
    town: string,
    parents: readonly string[],
  ): string {
    const { place, random, draft } = this;
    const [stage, title] = random.pick(objectiveTitles);
    const id = random.id();
    draft.insert('objective', {
      id,
      cycleId: place.cycle.id,
      level,
      unitId,
      ownerId,
      title: inLanguage(title, place.language).replace('{place}', town),
      ambition: random.next() < 0.3 ? 'committed' : 'aspirational',
      stageId: place.stageIds.get(stage) ?? null,
      startsOn: place.cycle.startsOn,
      endsOn: place.cycle.endsOn,
      rank: this.objectiveRanks[this.objectiveCount++] as string,
      createdAt: this.createdAt,
    });
    this.rungIds.set(id, this.ladder(id, ownerId));
    // One in twelve serves nothing yet, as in any plan.
    if (parents.length > 0 && random.next() > 0.08) {
      const parentId = random.pick(parents);
      const rungs = this.rungIds.get(parentId) ?? [];
      const isRung = rungs.length > 0 && random.next() < 0.6;
      draft.insert('alignment', {
        id: random.id(),
        childId: id,
        ...parentColumns(
          isRung ? { kind: 'key-result', id: random.pick(rungs) } : { kind: 'objective', id: parentId },
        ),
        isPrimary: true,
      });
    }
    return id;
  }

  private ladder(objectiveId: string, ownerId: string | null): string[] {
    const { random } = this;
    const count = random.whole(3, 5);
    const ranks = generateNKeysBetween(null, null, count);
    const used = new Set<ReferenceMeasure>();
    while (used.size < count) used.add(random.pick(referenceMeasures));
    return [...used].map((measure, index) =>
      this.rung(measure, objectiveId, ownerId, ranks[index] as string, index / count),
    );
  }

  private rung(
    measure: ReferenceMeasure,
    objectiveId: string,
    ownerId: string | null,
    rank: string,
    hardness: number,
  ): string {
    const { place, random, draft } = this;
    const { language } = place;
    const isMeasured = hasValues(measure);
    const baseline = isMeasured ? random.whole(...measure.from) : null;
    const target =
      baseline === null
        ? null
        : Math.max(1, Math.round(applyRelative(baseline, random.whole(...measure.change), null)));
    const write = (value: number | null) =>
      value === null
        ? ''
        : kindOf(measure).measureOf?.({}) === 'currency'
          ? formatMoney(value, 'USD', language)
          : formatNumber(value, language);
    const id = random.id();
    const title = inLanguage(measure.title, language)
      .replace('{from}', write(baseline))
      .replace('{to}', write(target));
    draft.insert('keyResult', {
      id,
      objectiveId,
      title,
      kind: measure.kind,
      unit: measure.unit ? inLanguage(measure.unit, language) : '',
      currency: 'USD',
      baseline,
      baselinePeriod: isMeasured ? inLanguage(['last quarter', 'kuartal lalu'], language) : '',
      target,
      ownerId,
      confidence: random.whole(20, 90),
      rank,
      createdAt: this.createdAt,
    });
    this.checkIns(id, baseline, target, ownerId, 1.1 - 0.6 * hardness);
    return id;
  }

  /** Thirteen weeks that drift towards the target; `reach` is how much of the way they get on average. */
  private checkIns(
    keyResultId: string,
    baseline: number | null,
    target: number | null,
    authorId: string | null,
    reach: number,
  ): void {
    const { place, random, draft } = this;
    const end = reach * (0.6 + 0.6 * random.next());
    for (let week = 0; week < weeks; week++) {
      const share = ((week + 1) / weeks) * end;
      const checkedOn = dayjs(place.cycle.startsOn)
        .add(week * 7, 'day')
        .format('YYYY-MM-DD');
      const value =
        baseline === null || target === null
          ? Number(share > 0.9)
          : Number((baseline + (target - baseline) * share).toFixed(1));
      draft.insert('checkIn', {
        id: random.id(),
        keyResultId,
        checkedOn,
        value,
        confidence: random.whole(20, 90),
        authorId,
        createdAt: `${checkedOn}T08:00:00.000Z`,
      });
    }
  }
}
