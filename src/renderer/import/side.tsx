import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { ImportPerson, ImportPreview } from '#contract/import.ts';
import { reasonWords } from '#contract/sentences/imports.ts';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import type { ComingCycle, ComingObjective } from '#domain/import/coming.ts';
import { drawn } from '#domain/ladder/ladder.ts';
import { formatScore } from '#domain/number-format/number-format.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useCurrentPlan } from '../plan-model/plan-store.ts';
import { Choice } from '../ui/choice.tsx';
import { levelClass } from '../ui/level.ts';
import { saveFailed } from './bring.ts';
import styles from './import.module.css';
import type { LookedAt } from './preview.tsx';
import { decide } from './reading.ts';

interface SideProps {
  readonly preview: ImportPreview;
  readonly look: (at: LookedAt) => void;
}

/** Beside the rows: how the board will stand, what is to be looked at, and who is who. */
export function Side({ preview, look }: SideProps) {
  return (
    <aside className={styles.side}>
      {preview.needsCycle && <Destination preview={preview} />}
      <Coming preview={preview} />
      <ToLookAt preview={preview} look={look} />
      <People preview={preview} />
    </aside>
  );
}

/** Where objectives go whose cycle the files do not name. */
function Destination({ preview: { cycleId } }: { readonly preview: ImportPreview }) {
  const t = useTexts();
  const plan = useCurrentPlan();
  return (
    <section className={styles.box}>
      <Choice
        label={t('importing.cycle')}
        description={t('importing.cycleText')}
        data={cyclesOf(plan).map(({ id, name }) => ({ value: id, label: name }))}
        value={cycleId}
        onChange={(value) => value && void decide({ kind: 'cycle', cycleId: value })}
      />
    </section>
  );
}

function Coming({ preview: { coming } }: { readonly preview: ImportPreview }) {
  const t = useTexts();
  return (
    <section className={styles.box} aria-label={t('importing.stand')}>
      <h2>{t('importing.stand')}</h2>
      {coming.length === 0 && <p className={styles.quiet}>{t('importing.noStand')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by the keyboard as well */}
      <div className={styles.coming} tabIndex={0}>
        {coming.map((cycle) => (
          <CycleComing key={cycle.id} cycle={cycle} />
        ))}
      </div>
    </section>
  );
}

function CycleComing({ cycle }: { readonly cycle: ComingCycle }) {
  const t = useTexts();
  const name = cycle.isClosed ? t('importing.closedCycle', { cycle: cycle.name }) : cycle.name;
  return (
    <>
      <p className={styles.quiet}>{`${name} · ${t('importing.order')}`}</p>
      {cycle.objectives.map((objective) => (
        <ObjectiveComing key={objective.id} objective={objective} />
      ))}
      {cycle.further > 0 && (
        <p className={styles.quiet}>{t('importing.furtherObjectives', { count: cycle.further })}</p>
      )}
    </>
  );
}

function ObjectiveComing({
  objective: { title, level, depth, rungs },
}: {
  readonly objective: ComingObjective;
}) {
  const plan = useCurrentPlan();
  const language = useLanguage();
  const indent = `calc(${Math.min(depth, 5) * 14}px * var(--mantine-scale))`;
  return (
    <div className={`${styles.objective} ${levelClass[level]}`} style={{ marginLeft: indent }}>
      <b>{title}</b>
      <ol>
        {drawn(plan, rungs).map(({ number, title: rung, score }) => (
          <li key={number}>
            <span className={styles.rung}>{number}</span>
            <span>
              {rung} {score !== null && <span className={styles.score}>{formatScore(score, language)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** More rows than these are found with the switch under the table. */
const mostLines = 12;

function ToLookAt({ preview, look }: SideProps) {
  const t = useTexts();
  const language = useLanguage();
  const { count, first } = preview.toLookAt;
  return (
    <section
      className={styles.box}
      aria-label={count > 0 ? t('importing.look', { count }) : t('importing.lookNone')}
    >
      <h2 aria-live="polite">{count > 0 ? t('importing.look', { count }) : t('importing.lookNone')}</h2>
      <p className={styles.quiet}>
        {count > 0 && `${t('importing.lookText', { count })} `}
        {t('importing.lookGood')}
        {preview.parts.some(({ reading }) => reading === 'changed') && ` ${t('importing.rememberedText')}`}
      </p>
      {count > 0 && (
        <>
          <ul className={styles.looks}>
            {first.slice(0, mostLines).map(({ part, index, misread }) => (
              <li key={`${part} ${misread.at.row}`}>
                <UnstyledButton onClick={() => look({ part, index, column: misread.column })}>
                  <b>
                    {t('importing.lookAt', {
                      file: misread.at.sheet || misread.at.file,
                      row: String(misread.at.row),
                    })}
                  </b>{' '}
                  {reasonWords(misread, language)}
                </UnstyledButton>
              </li>
            ))}
          </ul>
          {count > mostLines && (
            <p className={styles.quiet}>{t('importing.more', { count: count - mostLines })}</p>
          )}
          <Group mt="xs">
            <Button size="xs" variant="default" onClick={() => void saveFailed()}>
              {t('importing.saveFailed')}
            </Button>
          </Group>
        </>
      )}
    </section>
  );
}

/** More new people than these are named in a line, until somebody wants to decide on them as well. */
const mostPeople = 12;

function People({ preview: { people } }: { readonly preview: ImportPreview }) {
  const t = useTexts();
  const [isWhole, setWhole] = useState(false);
  const asked = people.filter(({ kind }) => kind !== 'same');
  if (asked.length === 0) return null;
  const similar = asked.filter(({ kind }) => kind === 'similar');
  const made = asked.filter(({ kind }) => kind !== 'similar');
  const shown = isWhole ? made.length : Math.max(0, mostPeople - similar.length);
  const others = made.slice(shown).map(({ name }) => name);
  return (
    <section className={styles.box} aria-label={t('importing.people')}>
      <h2>{t('importing.people')}</h2>
      <p className={styles.quiet}>{t('importing.peopleText')}</p>
      {[...similar, ...made.slice(0, shown)].map((person) => (
        <WhoIs key={person.name} person={person} />
      ))}
      {others.length > 0 && (
        <Text size="sm" component="div">
          {t('importing.newPeople', {
            count: others.length,
            names:
              others.length > 20
                ? t('importing.moreNames', {
                    names: others.slice(0, 20).join(', '),
                    count: others.length - 20,
                  })
                : others.join(', '),
          })}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => setWhole(true)}>
            {t('importing.decideOthers')}
          </Button>
        </Text>
      )}
    </section>
  );
}

const isNew = 'new';

function WhoIs({
  person: { name, kind, candidates, personId, isMade, isDecided },
}: {
  readonly person: ImportPerson;
}) {
  const t = useTexts();
  const plan = useCurrentPlan();
  const everybody = plan.tables.person.sorted();
  const sorted = [
    ...everybody.filter(({ id }) => candidates.includes(id)),
    ...everybody.filter(({ id }) => !candidates.includes(id)),
  ];
  return (
    <div className={styles.person}>
      <span className={kind === 'similar' && !isDecided ? styles.asked : undefined}>{name}</span>
      <Choice
        size="xs"
        aria-label={t('importing.peopleQuestion', { name })}
        data={[
          { value: isNew, label: t('importing.newPerson') },
          ...sorted.map(({ id, name: known }) => ({
            value: id,
            label: t('importing.isPerson', { name: known }),
          })),
        ]}
        value={isMade ? isNew : personId}
        onChange={(value) =>
          value && void decide({ kind: 'person', name, personId: value === isNew ? null : value })
        }
      />
    </div>
  );
}
