import { Button, Group, Text } from '@mantine/core';
import { IconPlus, IconUserPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { teamTree } from '#domain/ownership/ownership.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { useMoreAndMore } from '../ui/more-and-more.ts';
import { personOptions } from '../ui/options.ts';
import { Page } from '../ui/page.tsx';
import { AddTeams } from './add-people.tsx';
import styles from './organisation.module.css';
import { OrganisationDrag } from './organisation-drag.tsx';
import { PersonChip } from './person-chip.tsx';
import { UnitCard } from './unit-card.tsx';
import { focusNewTeam, focusUsualUnit } from './usual-unit.ts';

/** How many teams are drawn at a time. */
const portion = 2;

/** The company, its teams as a tree, and the people in them. */
export function OrganisationScreen() {
  const t = useTexts();
  const plan = usePlan();
  const { company } = plan;
  const teams = useMemo(() => teamTree(plan), [plan]);
  const loose = useMemo(() => {
    const { person, membership } = plan.tables;
    return person.sorted().filter(({ id }) => membership.where('personId', id).length === 0);
  }, [plan]);
  const drawn = useMoreAndMore(teams, portion);
  const drawnLoose = useMoreAndMore(loose, 10 * portion);
  const people = personOptions(plan.tables.person);
  const isEmpty = teams.length === 0 && plan.tables.person.rows.size === 0;
  return (
    <OrganisationDrag>
      <Page
        title={t('organisation.title')}
        text={t('organisation.text')}
        actions={
          <Group wrap="nowrap">
            <Button variant="default" leftSection={<IconPlus size={17} />} onClick={focusNewTeam}>
              {t('organisation.addTeam')}
            </Button>
            <Button leftSection={<IconUserPlus size={17} />} onClick={focusUsualUnit}>
              {t('organisation.addPerson')}
            </Button>
          </Group>
        }
      >
        <UnitCard unit={company} depth={0} people={people} />
        {isEmpty && (
          <div className={styles.empty}>
            <h2>{t('organisation.emptyTitle')}</h2>
            <Text c="dimmed">{t('organisation.emptyText')}</Text>
          </div>
        )}
        {drawn.map(({ team, depth }) => (
          <UnitCard key={team.id} unit={team} depth={depth + 1} people={people} />
        ))}
        <AddTeams />
        {loose.length > 0 && (
          <section className={styles.unit} style={{ marginLeft: 28 }}>
            <h2 className={styles.looseHead}>{t('organisation.withoutTeam')}</h2>
            <ul className={styles.people}>
              {drawnLoose.map((person) => (
                <PersonChip key={person.id} person={person} unitId={null} />
              ))}
            </ul>
          </section>
        )}
      </Page>
    </OrganisationDrag>
  );
}
