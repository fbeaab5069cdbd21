import { CloseButton, Modal, TextInput } from '@mantine/core';
import { archiveOf } from '#domain/cycle/archive.ts';
import { valuePlace } from '#domain/figure/places.ts';
import { typedConfidence } from '#domain/key-result/typed-share.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { CheckIn, KeyResult } from '#domain/tables/tables.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import { today } from '../plan-model/today.ts';
import { KeyResultChart } from '../progress/key-result-chart.tsx';
import { useCheckInsOf } from '../progress/use-check-ins.ts';
import { DayInput } from '../ui/day-input.tsx';
import { DraftInput } from '../ui/draft-field.tsx';
import page from '../ui/page.module.css';
import { useTypedField } from '../ui/typed-field.ts';
import { ValueInput } from '../ui/value-input.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen, useScreen } from '../window/screen-state.ts';
import styles from './check-ins.module.css';

/** The curve of a key result and every word about it, corrected in place. */
export function CurveDialog() {
  const t = useTexts();
  const rung = usePlan().tables.keyResult.get(useScreen((state) => state.curveKeyResultId));
  return (
    <Modal
      opened={rung !== undefined}
      onClose={() => setScreen({ curveKeyResultId: null })}
      size={860}
      title={t('checkIns.curve')}
    >
      {rung && <CurveAndCheckIns rung={rung} />}
    </Modal>
  );
}

function CurveAndCheckIns({ rung }: { readonly rung: KeyResult }) {
  const t = useTexts();
  const plan = usePlan();
  const objective = plan.tables.objective.get(rung.objectiveId);
  const checkIns = useCheckInsOf(rung.id);
  if (!objective) return null;
  const isReadOnly = archiveOf(plan, objective) !== undefined;
  return (
    <>
      <KeyResultChart rung={rung} objective={objective} checkIns={checkIns} />
      {checkIns?.length === 0 && <p className={page.empty}>{t('checkIns.nobodyYet')}</p>}
      {checkIns && checkIns.length > 0 && (
        <table className={styles.past}>
          <caption className="sr-only">{t('checkIns.curveOf', { title: rung.title })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('checkIns.day')}</th>
              <th scope="col">{t('checkIns.valueHead')}</th>
              <th scope="col">{t('keyResult.confidence')}</th>
              <th scope="col">{t('checkIns.note')}</th>
              <th scope="col">
                <span className="sr-only">{t('app.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {[...checkIns].reverse().map((row) => (
              <CheckInRow key={row.id} row={row} rung={rung} isReadOnly={isReadOnly} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface CheckInRowProps {
  readonly row: CheckIn;
  readonly rung: KeyResult;
  readonly isReadOnly: boolean;
}

function CheckInRow({ row, rung, isReadOnly }: CheckInRowProps) {
  const { currency } = usePlan().about;
  const t = useTexts();
  const language = useLanguage();
  const day = formatDate(row.checkedOn, language, 'short');
  const about = (label: string) => `${label}: ${day}`;
  const update = (fields: Omit<Parameters<typeof client.checkIn.update>[0], 'id'>) =>
    attempt(client.checkIn.update({ id: row.id, ...fields }));
  return (
    <tr>
      <td>
        <DayInput
          w={150}
          aria-label={about(t('checkIns.day'))}
          value={row.checkedOn}
          notAfter={today()}
          readOnly={isReadOnly}
          onDay={(checkedOn) => checkedOn && update({ checkedOn })}
        />
      </td>
      <td>
        <ValueInput
          w={140}
          aria-label={about(t('checkIns.valueHead'))}
          place={{ ...valuePlace(rung, language, currency), shown: row.value }}
          readOnly={isReadOnly}
          onAnswer={(answer) => answer?.kind === 'value' && update({ value: answer.value })}
        />
      </td>
      <td>
        <ConfidenceInput
          label={about(t('keyResult.confidence'))}
          confidence={row.confidence}
          isReadOnly={isReadOnly}
          take={(confidence) => update({ confidence })}
        />
      </td>
      <td>
        <DraftInput
          aria-label={about(t('checkIns.note'))}
          value={row.note}
          readOnly={isReadOnly}
          onCommit={(note) => update({ note })}
        />
      </td>
      <td>
        <CloseButton
          aria-label={t('checkIns.removeOf', { day })}
          disabled={isReadOnly}
          onClick={() => void removeAndTell(client.checkIn.remove({ id: row.id }))}
        />
      </td>
    </tr>
  );
}

interface ConfidenceInputProps {
  readonly label: string;
  readonly confidence: number | null;
  readonly isReadOnly: boolean;
  readonly take: (confidence: number | null) => void;
}

/** How sure people were; emptied where nobody said. */
function ConfidenceInput({ label, confidence, isReadOnly, take }: ConfidenceInputProps) {
  const t = useTexts();
  const language = useLanguage();
  const { inputProps } = useTypedField<number | null>({
    shown: confidence === null ? '' : `${confidence}%`,
    read: (text) => {
      const value = typedConfidence(text, language);
      return text !== '' && value === null ? { refusal: t('checkIns.notAConfidence') } : { value };
    },
    take: (value) => value !== confidence && take(value),
  });
  return <TextInput {...inputProps} w={90} inputMode="numeric" aria-label={label} readOnly={isReadOnly} />;
}
