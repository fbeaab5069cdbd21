import { useMemo, useState } from 'react';
import { bonusPercent, bonusScore, bonusShare, ruleCurve } from '#contract/sentences/bonus.ts';
import { bonusesOf, type PersonBonus } from '#domain/bonus/bonus.ts';
import {
  type BonusRule,
  bonusParts,
  bonusRuleOf,
  payOutOf,
  sharesOf,
  startingRule,
} from '#domain/bonus/rule.ts';
import { isClosed } from '#domain/cycle/archive.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useCurrentPlan, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { Choice } from '../ui/choice.tsx';
import { Drawn } from '../ui/drawn.tsx';
import { DrawnFrame } from '../ui/drawn-frame.tsx';
import { personOptions } from '../ui/options.ts';
import styles from './bonus.module.css';

/** What is shown of somebody's bonus. */
type Shown = Pick<PersonBonus, 'score' | 'payOut'> & {
  readonly parts: readonly Pick<PersonBonus['parts'][number], 'part' | 'score' | 'share'>[];
};

/** The scores of somebody who is not there: a plan may have nobody yet. */
const madeUpScores = { own: 0.7, team: 0.6, company: 0.8 };

function madeUpBonus(rule: BonusRule): Shown {
  const shares = sharesOf(rule);
  const parts = bonusParts
    .filter((part) => shares[part] > 0)
    .map((part) => ({ part, score: madeUpScores[part], share: shares[part] / 100 }));
  const score = parts.reduce((sum, part) => sum + part.score * part.share, 0);
  return { parts, score, payOut: payOutOf(rule, score) };
}

/** What a rule comes to for somebody of the plan, with its curve. */
export function Example({ rule }: { readonly rule: BonusRule }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const cycle = useCycle();
  const [chosenId, choose] = useState<string | null>(null);
  const first = useMemo(
    () => bonusesOf(plan, cycle, startingRule).find(({ payOut }) => payOut !== null)?.person,
    [plan, cycle],
  );
  const person = plan.tables.person.get(chosenId) ?? first ?? plan.tables.person.sorted()[0];
  const bonus: Shown = person
    ? (bonusesOf(plan, cycle, rule, { kind: 'person', personId: person.id })[0] ?? madeUpBonus(rule))
    : madeUpBonus(rule);
  return (
    <section aria-label={t('bonus.exampleOf')}>
      {person ? (
        <Choice
          label={t('bonus.exampleOf')}
          data={personOptions(plan.tables.person)}
          value={person.id}
          onChange={choose}
        />
      ) : (
        <h3 className={styles.madeUp}>{`${t('bonus.exampleOf')}: ${t('bonus.madeUp')}`}</h3>
      )}
      <Sum bonus={bonus} />
      <DrawnFrame>
        {(room) => (
          <Drawn
            drawing={ruleCurve(rule, bonus.score, language, room)}
            label={t('bonus.curve', {
              least: bonusPercent(payOutOf(rule, 0), language),
              most: bonusPercent(payOutOf(rule, 1), language),
            })}
          />
        )}
      </DrawnFrame>
      <Standing />
    </section>
  );
}

/** How a score is made of its parts, and what it pays. */
function Sum({ bonus }: { readonly bonus: Shown }) {
  const t = useTexts();
  const language = useLanguage();
  return (
    <>
      <table className={styles.sum}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('bonus.score')}</th>
            <th scope="col">{t('bonus.share')}</th>
          </tr>
        </thead>
        <tbody>
          {bonus.parts.map(({ part, score, share }) => (
            <tr key={part}>
              <th scope="row">{t(`bonus.part.${part}`)}</th>
              {score === null ? (
                <td colSpan={2}>{t('bonus.noObjectives')}</td>
              ) : (
                <>
                  <td>{bonusScore(score, language)}</td>
                  <td>{bonusShare(share, language)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.payOut} aria-live="polite">
        {bonus.score === null
          ? t('bonus.nothingOwn')
          : t('bonus.payOutFor', {
              score: bonusScore(bonus.score, language),
              payOut: bonusPercent(bonus.payOut, language),
            })}
      </p>
    </>
  );
}

/** Whether what is shown is what will be paid. */
function Standing() {
  const t = useTexts();
  const cycle = useCycle();
  const then = bonusRuleOf(usePlan());
  const now = bonusRuleOf(useCurrentPlan());
  if (!isClosed(cycle)) return <p className={styles.note}>{t('bonus.provisional', { cycle: cycle.name })}</p>;
  const isOther = then !== null && JSON.stringify(then) !== JSON.stringify(now);
  return isOther && <p className={styles.note}>{t('bonus.closedBefore', { cycle: cycle.name })}</p>;
}
