import { useTexts } from '../language/language.ts';
import { useNamesAt } from '../plan-model/presence.ts';
import { PersonDisc } from '../ui/person-disc.tsx';
import styles from './card.module.css';

/** Who else is at a card now: a quiet mark at its edge, which moves nothing. */
export function OthersHere({ objectiveId }: { readonly objectiveId: string }) {
  const t = useTexts();
  const names = useNamesAt(objectiveId);
  if (names === '') return null;
  return (
    <span className={styles.others}>
      {names.split('\n').map((name) => (
        <span
          key={name}
          role="img"
          aria-label={t('sharedPlan.isHere', { name })}
          title={t('sharedPlan.isHere', { name })}
        >
          <PersonDisc name={name} size={20} />
        </span>
      ))}
    </span>
  );
}
