import { Text, UnstyledButton } from '@mantine/core';
import { leadersAndLaggards, type OwnerProgress, type RankedRow } from '#domain/insights/owner-progress.ts';
import { formatPercent } from '#domain/number-format/number-format.ts';
import { useTexts } from '../language/language.ts';
import styles from './insights.module.css';

interface LeadAndSupportProps {
  readonly teams: readonly OwnerProgress[];
  readonly people: readonly OwnerProgress[];
  readonly choose: (key: string) => void;
}

const most = 5;

/** Who is ahead of what is expected, and who may need support; a figure about work, not about people. */
export function LeadAndSupport({ teams, people, choose }: LeadAndSupportProps) {
  const t = useTexts();
  const groups = [
    { name: t('insights.teams'), ...leadersAndLaggards(teams) },
    { name: t('insights.people'), ...leadersAndLaggards(people) },
  ];
  return (
    <section className={styles.box} aria-label={t('insights.leadAndSupport')}>
      <h2>{t('insights.leadAndSupport')}</h2>
      <Text size="sm" c="dimmed" mb="sm">
        {t('insights.counted')} {t('insights.notPeople')}
      </Text>
      <div className={styles.lead}>
        {groups.map(({ name, ahead, behind }) => (
          <div key={name} className={styles.leadPair}>
            <Ranking title={`${name}: ${t('insights.ahead')}`} rows={ahead} choose={choose} />
            <Ranking title={`${name}: ${t('insights.support')}`} rows={behind} choose={choose} />
          </div>
        ))}
      </div>
    </section>
  );
}

interface RankingProps {
  readonly title: string;
  readonly rows: readonly RankedRow[];
  readonly choose: (key: string) => void;
}

function Ranking({ title, rows, choose }: RankingProps) {
  const t = useTexts();
  return (
    <div>
      <h3>{title}</h3>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('insights.nobody')}
        </Text>
      )}
      <ol>
        {rows.slice(0, most).map(({ row: { key, name }, compared: { rungs, progress, expected } }) => (
          <li key={key}>
            <UnstyledButton onClick={() => choose(key)}>{name}</UnstyledButton>
            <span>
              {t('insights.against', {
                count: rungs,
                progress: formatPercent(progress),
                expected: formatPercent(expected),
              })}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
