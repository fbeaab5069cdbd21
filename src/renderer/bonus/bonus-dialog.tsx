import { Alert, Button, Modal } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { explainProblem } from '#contract/sentences/problems.ts';
import { type BonusRule, bonusRuleOf, faultOf, startingRule } from '#domain/bonus/rule.ts';
import type { Problem } from '#domain/problem.ts';
import type { Language } from '#texts/languages.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { PastPlan } from '../plan-model/past-plan.tsx';
import { useCurrentPlan } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { DialogButtons } from '../ui/dialog-buttons.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { sayWithUndo } from '../window/say-with-undo.tsx';
import { setScreen, useScreen } from '../window/screen-state.ts';
import styles from './bonus.module.css';
import { Example } from './example.tsx';
import { draftOf, type RuleDraft, readDraft } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';

const close = () => setScreen({ dialog: null });

/** How scores become a bonus, with what it comes to for somebody of the plan while it is typed. */
export function BonusDialog() {
  const t = useTexts();
  const isOpen = useScreen((state) => state.dialog === 'bonus-rule');
  const language = useLanguage();
  const rule = bonusRuleOf(useCurrentPlan());
  return (
    <Modal opened={isOpen} onClose={close} title={t('bonus.title')} size={960}>
      {/* A rule that comes from elsewhere, by undo for example, is shown instead. */}
      <RuleForm key={JSON.stringify([rule, language])} saved={rule} />
    </Modal>
  );
}

function RuleForm({ saved }: { readonly saved: BonusRule | null }) {
  const t = useTexts();
  const language = useLanguage();
  const { about } = useCurrentPlan();
  const [draft, setDraft, forget] = useKept<RuleDraft>(
    `bonus rule ${about.id} ${language}`,
    draftOf(saved ?? startingRule, language),
  );
  const { rule, errors } = readDraft(draft, language, about.currency);
  const fault = rule && faultOf(rule);
  // While something is typed that is no rule, the example stays with the last one.
  const [shown, setShown] = useState(saved ?? startingRule);
  const sound = rule && !fault ? rule : null;
  if (sound && JSON.stringify(sound) !== JSON.stringify(shown)) setShown(sound);
  const leave = () => {
    forget();
    close();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!sound) return;
    const receipt = await attempt(client.bonus.setRule(sound));
    if (!receipt) return;
    leave();
    sayWithUndo(t('bonus.saved'));
  };
  const remove = async () => {
    if (await attempt(client.bonus.removeRule({}))) sayWithUndo(t('bonus.removed'));
    leave();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {saved === null && (
        <p className={styles.none} role="status">
          {t('bonus.none')}
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.fields}>
          <RuleFields
            draft={draft}
            ownShare={rule ? 100 - rule.teamShare - rule.companyShare : null}
            errors={errors ?? {}}
            change={(fields) => setDraft((old) => ({ ...old, ...fields }))}
          />
          {fault && (
            <p className={styles.fault} role="alert">
              {faultWords(fault, language)}
            </p>
          )}
          <Alert color="yellow" icon={<IconAlertTriangle size={18} />}>
            {t('bonus.warning')}
          </Alert>
          <p className={styles.note}>{t('bonus.salaries')}</p>
        </div>
        <div className={styles.example}>
          <PastPlan>
            <Example rule={shown} />
          </PastPlan>
        </div>
      </div>
      <div className={styles.foot}>
        {saved !== null && (
          <Button variant="subtle" color="gray" onClick={() => void remove()}>
            {t('bonus.remove')}
          </Button>
        )}
        <DialogButtons leave={leave}>
          <Button type="submit" disabled={!sound}>
            {t('bonus.save')}
          </Button>
        </DialogButtons>
      </div>
    </form>
  );
}

function faultWords({ code, parameters }: Problem, language: Language): string {
  const { sentence, advice } = explainProblem(code, parameters, language);
  return `${sentence} ${advice}`;
}
