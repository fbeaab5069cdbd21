import { Button, Group, Text } from '@mantine/core';
import { IconPlus, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { teamTree } from '#domain/ownership/ownership.ts';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { useWanted } from '../app/use-wanted.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { Page } from '../ui/page.tsx';
import styles from './organisation.module.css';
import { OrganisationDrag } from './organisation-drag.tsx';
import { PersonChip } from './person-chip.tsx';
import { PersonDialog, type PersonDraft } from './person-dialog.tsx';
import { UnitCard } from './unit-card.tsx';

/** The company, its teams as a tree, and the people in them. */
export function OrganisationScreen() {
  const { t } = useTranslation();
  const plan = usePlan();
  const [draft, setDraft] = useState<PersonDraft | null>(null);
  const { company } = plan;
  const teams = teamTree(plan);
  const loose = plan.tables.person
    .sorted()
    .filter((person) => plan.tables.membership.where('personId', person.id).length === 0);
  const isEmpty = teams.length === 0 && plan.tables.person.rows.size === 0;
  const addTeam = () =>
    attempt(
      client.organisation.addTeam({ name: t('organisation.newTeam'), leadId: null, parentId: company.id }),
    );
  useWanted('team', addTeam);
  useWanted('person', () => setDraft({ id: null, unitIds: [] }));
  return (
    <OrganisationDrag>
      <Page
        title={t('organisation.title')}
        text={t('organisation.text')}
        actions={
          <Group wrap="nowrap">
            <Button variant="default" leftSection={<IconPlus size={17} />} onClick={() => void addTeam()}>
              {t('organisation.addTeam')}
            </Button>
            <Button
              leftSection={<IconUserPlus size={17} />}
              onClick={() => setDraft({ id: null, unitIds: [] })}
            >
              {t('organisation.addPerson')}
            </Button>
          </Group>
        }
      >
        <UnitCard unit={company} depth={0} edit={setDraft} />
        {isEmpty && (
          <div className={styles.empty}>
            <h2>{t('organisation.emptyTitle')}</h2>
            <Text c="dimmed">{t('organisation.emptyText')}</Text>
          </div>
        )}
        {teams.map(({ team, depth }) => (
          <UnitCard key={team.id} unit={team} depth={depth + 1} edit={setDraft} />
        ))}
        {loose.length > 0 && (
          <section className={styles.unit} style={{ marginLeft: 28 }}>
            <h2 className={styles.looseHead}>{t('organisation.withoutTeam')}</h2>
            <ul className={styles.people}>
              {loose.map((person) => (
                <PersonChip key={person.id} person={person} unitId={null} edit={setDraft} />
              ))}
            </ul>
          </section>
        )}
      </Page>
      <PersonDialog draft={draft} close={() => setDraft(null)} />
    </OrganisationDrag>
  );
}
