import { useDraggable, useDroppable } from '@dnd-kit/core';
import { Slider } from '@mantine/core';
import { memo, type ReactNode, useMemo, useRef, useState } from 'react';
import { weekdayName } from '#contract/sentences/weekday.ts';
import { objectivesIn } from '#domain/cycle/cycle.ts';
import { drawnLadder, rungNumber } from '#domain/ladder/ladder.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { KeyResult, Objective, Person, Workshop } from '#domain/tables/tables.ts';
import { confidenceBand } from '#domain/wording/check.ts';
import { heavyLoad, loadOf, participantsOf } from '#domain/workshop/participants.ts';
import { t, useLanguage, useTexts } from '../language/language.ts';
import { thePlan, untilSequence, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { carriedBy } from '../ui/carried.ts';
import { Carry, type CarryEffect } from '../ui/carry.tsx';
import { Choice } from '../ui/choice.tsx';
import { levelClass } from '../ui/level.ts';
import { personOptions } from '../ui/options.ts';
import { PersonDisc } from '../ui/person-disc.tsx';
import { countDrawing } from '../ui/render-count.ts';
import { client } from '../window/client.ts';
import { intent } from '../window/intent.ts';
import { attempt } from '../window/problems.tsx';
import { Fitted, fittedList } from './fitted-list.tsx';
import styles from './owners.module.css';

/** How many of a large company are shown at first. */
const mostPeople = 200;
const mostLadders = 40;

interface CarriedPerson {
  readonly personId: string;
}

/** What dropping a person does: they take a rung, or answer for a whole objective. */
function effectOf({ personId }: CarriedPerson, placeId: string): CarryEffect {
  const plan = thePlan();
  const person = plan.tables.person.get(personId)?.name ?? '';
  const rung = plan.tables.keyResult.get(placeId);
  const fields = { id: placeId, ownerId: personId };
  if (rung) {
    const words = { person, number: rungNumber(plan, rung), title: rung.title };
    return carriedBy(intent('keyResult', 'update', fields), t('workshop.owners.dropRung', words));
  }
  const title = plan.tables.objective.get(placeId)?.title ?? '';
  return carriedBy(
    intent('objective', 'update', fields),
    t('workshop.owners.dropObjective', { person, title }),
  );
}

const nameOf = ({ personId }: CarriedPerson): string => thePlan().tables.person.get(personId)?.name ?? '';

/** Who takes which rung, how sure they are, and when the team meets to check in. */
export function OwnersStep({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const objectives = useMemo(() => objectivesIn(plan, cycle), [plan, cycle]);
  const { id } = workshop;
  const loads = useMemo(() => {
    const participants = participantsOf(plan, id);
    return loadOf(plan, cycle, participants.length > 0 ? participants : plan.tables.person.sorted());
  }, [plan, cycle, id]);
  return (
    <Carry
      effectOf={effectOf}
      nameOf={nameOf}
      lifted={(carried: CarriedPerson) => (
        <span className={`${styles.person} ${styles.lifted}`}>
          <PersonDisc name={nameOf(carried)} size={26} />
          {nameOf(carried)}
        </span>
      )}
    >
      <div className={styles.screen}>
        <aside className={styles.people} aria-label={t('workshop.owners.people')} {...fittedList('people')}>
          <Fitted name="people" items={loads} portion={mostPeople}>
            {({ person, keyResults }) => (
              <PersonLoad key={person.id} person={person} keyResults={keyResults} />
            )}
          </Fitted>
          <Cadence />
        </aside>
        <div className={styles.ladders} {...fittedList('ladders')}>
          {objectives.length === 0 && <p className={styles.none}>{t('workshop.owners.none')}</p>}
          <Fitted name="ladders" items={objectives} portion={mostLadders}>
            {(objective) => <OwnedLadder key={objective.id} objective={objective} />}
          </Fitted>
        </div>
      </div>
    </Carry>
  );
}

interface PersonLoadProps {
  readonly person: Person;
  readonly keyResults: number;
}

const PersonLoad = memo(function PersonLoad({ person, keyResults }: PersonLoadProps) {
  const t = useTexts();
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: `person/${person.id}`,
    data: { personId: person.id } satisfies CarriedPerson,
  });
  const isHeavy = keyResults > heavyLoad;
  return (
    <div className={isDragging ? `${styles.person} ${styles.dragging}` : styles.person}>
      <div
        ref={setNodeRef}
        {...listeners}
        className={styles.handle}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: picked up by Space like every draggable
        tabIndex={0}
        data-person={person.name}
      >
        <PersonDisc name={person.name} size={30} />
        <span>
          <b>{person.name}</b>
          <small className={isHeavy ? styles.heavy : undefined}>
            {t('workshop.owners.load', { count: keyResults })}
            {isHeavy && ` · ${t('workshop.owners.heavy')}`}
          </small>
        </span>
      </div>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${Math.min(1, keyResults / heavyLoad) * 100}%` }} />
      </span>
    </div>
  );
});

function Cadence() {
  const t = useTexts();
  const language = useLanguage();
  const cycle = useCycle();
  const days = Array.from({ length: 7 }, (_, index) => ({
    value: String(index + 1),
    label: weekdayName(index + 1, language),
  }));
  return (
    <Choice
      mt="auto"
      label={t('workshop.owners.cadence')}
      placeholder={t('workshop.owners.noCadence')}
      data={days}
      value={cycle.checkInWeekday === null ? null : String(cycle.checkInWeekday)}
      clearable
      onChange={(day) =>
        void attempt(client.cycle.update({ id: cycle.id, checkInWeekday: day === null ? null : Number(day) }))
      }
    />
  );
}

function Place({
  id,
  className,
  children,
}: {
  readonly id: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <div ref={setNodeRef} className={isOver ? `${className} ${styles.over}` : className}>
      {children}
    </div>
  );
}

/** All whom a rung can be given to. */
type People = Plan['tables']['person'];

const OwnedLadder = memo(function OwnedLadder({ objective }: { readonly objective: Objective }) {
  const plan = usePlan();
  const people = plan.tables.person;
  const lead = plan.tables.person.get(objective.ownerId)?.name;
  const owner = ownerName(plan, ownerOf(objective));
  const rungs = drawnLadder(plan, objective.id);
  const owners = new Set(rungs.map(({ ownerId }) => ownerId));
  const [only = null] = owners.size === 1 ? owners : [];
  return (
    <section className={`${styles.ladder} ${levelClass[objective.level]}`} aria-label={objective.title}>
      <Place id={objective.id} className={styles.head}>
        <div>
          <h2>{objective.title}</h2>
          <small>{lead && lead !== owner ? `${owner} · ${lead}` : owner}</small>
        </div>
        {rungs.length > 1 && <AllRungs objective={objective} only={only} people={people} />}
      </Place>
      {rungs.map((rung) => (
        <OwnedRung
          key={rung.id}
          rung={rung}
          number={rungNumber(plan, rung)}
          isAspirational={objective.ambition === 'aspirational'}
          people={people}
        />
      ))}
    </section>
  );
});

interface AllRungsProps {
  readonly objective: Objective;
  /** Who has them all; null where that is nobody. */
  readonly only: string | null;
  readonly people: People;
}

/** Gives every rung of an objective to one person at once; shows who has them all. */
const AllRungs = memo(function AllRungs({ objective, only, people }: AllRungsProps) {
  const t = useTexts();
  const give = (ownerId: string) => {
    const ids = drawnLadder(thePlan(), objective.id).map(({ id }) => id);
    return attempt(client.keyResult.give({ ids, ownerId }));
  };
  return (
    <Choice
      w={190}
      size="xs"
      aria-label={t('owners.allRungsOf', { title: objective.title })}
      placeholder={t('owners.allRungs')}
      data={personOptions(people)}
      value={only}
      onChange={(ownerId) => ownerId && void give(ownerId)}
    />
  );
});

interface OwnedRungProps {
  readonly rung: KeyResult;
  readonly number: number;
  readonly isAspirational: boolean;
  readonly people: People;
}

/** Takes what it shows rather than the plan: the clock of the room is written into that all the time. */
const OwnedRung = memo(function OwnedRung({ rung, number, isAspirational, people }: OwnedRungProps) {
  countDrawing(rung.id);
  const t = useTexts();
  return (
    <Place id={rung.id} className={styles.rung}>
      <span className={styles.ring}>{number}</span>
      <span className={styles.title}>{rung.title}</span>
      <Choice
        className={styles.owner}
        aria-label={t('workshop.owners.rungOwner', { title: rung.title })}
        placeholder={t('workshop.owners.ownerHead')}
        data={personOptions(people)}
        value={rung.ownerId}
        clearable
        onChange={(ownerId) => void attempt(client.keyResult.update({ id: rung.id, ownerId }))}
      />
      <Confidence rung={rung} isAspirational={isAspirational} />
    </Place>
  );
});

/** Where the slider of a rung stands that nobody has spoken of, in percent. */
const usualConfidence = 60;

function Confidence({
  rung,
  isAspirational,
}: {
  readonly rung: KeyResult;
  readonly isAspirational: boolean;
}) {
  const t = useTexts();
  const [dragged, setDragged] = useState<number | null>(null);
  const known = rung.confidence !== null;
  const shown = dragged ?? rung.confidence;
  // The last place that it was moved to, and how often it was moved.
  const moved = useRef({ to: null as number | null, times: 0 });
  const move = (to: number) => {
    moved.current = { to, times: moved.current.times + 1 };
    setDragged(to);
  };
  const take = async (confidence: number) => {
    const { times } = moved.current;
    const receipt = await attempt(client.keyResult.update({ id: rung.id, confidence }));
    if (receipt) await untilSequence(receipt.sequence);
    // Who went on meanwhile has it further on.
    if (moved.current.times !== times) return;
    moved.current = { to: null, times };
    setDragged(null);
  };
  // A short click is told as ended before it is told as moved, which comes with the next frame. What was not moved stays as
  // it is, unless nobody has spoken of it yet.
  const takeMoved = (ended: number) =>
    requestAnimationFrame(() => {
      const to = moved.current.to ?? (known ? null : ended);
      if (to !== null) void take(to);
    });
  const hint =
    !isAspirational || shown === null
      ? ''
      : shown > confidenceBand.most
        ? t('workshop.owners.notAmbitious')
        : shown < confidenceBand.least
          ? t('workshop.owners.outOfReach')
          : '';
  return (
    <div className={styles.confidence}>
      <Slider
        size="sm"
        className={styles.slider}
        step={5}
        label={null}
        thumbLabel={t('workshop.owners.confidence', { title: rung.title })}
        value={shown ?? usualConfidence}
        onChange={move}
        onChangeEnd={takeMoved}
        styles={known ? undefined : { bar: { opacity: 0.35 } }}
      />
      <span className={styles.percent}>{shown === null ? '–' : `${shown}%`}</span>
      <small className={styles.hint}>{hint}</small>
    </div>
  );
}
