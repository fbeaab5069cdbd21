import { useTexts } from '../language/language.ts';
import styles from './room-panel.module.css';

const reasons = ['network', 'isolation', 'firewall'] as const;
const hotspots = ['windows', 'mac', 'linux', 'phone'] as const;

/** Why a phone does not reach this computer, and how a hotspot helps. */
export function ReachHelp({ hasOthers }: { readonly hasOthers: boolean }) {
  const t = useTexts();
  return (
    <details className={styles.help}>
      <summary>{t('room.help.title')}</summary>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{t(`room.help.${reason}`)}</li>
        ))}
        {hasOthers && <li>{t('room.help.otherAddress')}</li>}
      </ul>
      <p>{t('room.help.hotspot')}</p>
      <ul>
        {hotspots.map((way) => (
          <li key={way}>{t(`room.help.${way}`)}</li>
        ))}
      </ul>
      <p>{t('room.help.after')}</p>
    </details>
  );
}
