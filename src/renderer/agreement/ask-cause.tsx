import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { changeWords } from '#contract/sentences/agreement.ts';
import { agreementsOf } from '#domain/agreement/agreed.ts';
import { asksForCause, changesSince, isWrittenBy, writtenBy } from '#domain/agreement/since.ts';
import { isClosed } from '#domain/cycle/archive.ts';
import type { ChangeSet } from '#domain/plan/change.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { changeCauses } from '#domain/tables/agreement.ts';
import { currentLanguage, t } from '../language/language.ts';
import { changeSetOf, thePlan, untilSequence, usePlanStore } from '../plan-model/plan-store.ts';
import { say } from '../window/say.ts';
import styles from './agreement.module.css';
import { explain, question, useAsked } from './asked.ts';

/** How long a question stands, in milliseconds; what is not answered can still be said in the list of changes. */
const patience = 20_000;

/** What of the agreements of a plan a change set changed that asks for a cause, in words. */
function changedBy(plan: Plan, changeSet: ChangeSet): string[] {
  const written = writtenBy(changeSet.changes);
  return [...plan.tables.cycle.rows.values()].flatMap((cycle) => {
    const agreement = isClosed(cycle) ? undefined : agreementsOf(plan, cycle.id).at(-1);
    if (!agreement) return [];
    return changesSince(plan, agreement)
      .filter((change) => asksForCause(change) && isWrittenBy(change, written))
      .map((change) => changeWords(plan, change, currentLanguage()));
  });
}

/** Whether what a change set did was decided of an objective whose cause is known. */
const isExplained = (plan: Plan, { changes }: ChangeSet): boolean =>
  changes.some(
    ({ table, rowId }) =>
      table === 'correction' && (plan.tables.correction.get(rowId)?.cause ?? null) !== null,
  );

/** Asks once, in passing, why something that was signed was changed. */
async function askAbout(sequence: number): Promise<void> {
  await untilSequence(sequence);
  const changeSet = changeSetOf(sequence);
  if (changeSet?.kind !== 'do') return;
  // Whoever set it anew in a meeting has said why.
  if (isExplained(thePlan(), changeSet)) return;
  const [first, ...others] = changedBy(thePlan(), changeSet);
  if (first === undefined) return;
  const asked = { changeSetId: changeSet.id, subject: changeSet.subject };
  useAsked.setState({ asked });
  const words = others.length === 0 ? first : t('agreement.andMore', { change: first, count: others.length });
  say(question, {
    autoClose: patience,
    message: (
      <span className={styles.ask}>
        <span>{t('agreement.ask', { change: words })}</span>
        <span className={styles.causes}>
          {changeCauses.map((cause) => (
            <Button key={cause} size="compact-sm" variant="light" onClick={() => void explain(asked, cause)}>
              {t(`agreement.causes.${cause}`)}
            </Button>
          ))}
        </span>
      </span>
    ),
  });
}

/** What asks about a change set that this window wrote, by its number. What was taken back need not be explained. */
export const askForCauses = (): typeof askAbout => {
  usePlanStore.subscribe(({ latest }, { latest: before }) => {
    const isNew = ({ sequence }: ChangeSet) => sequence > (before[0]?.sequence ?? 0);
    if (!latest.some((changeSet) => isNew(changeSet) && changeSet.kind === 'undo')) return;
    notifications.hide(question);
    useAsked.setState({ asked: null });
  });
  return askAbout;
};
