import { shortcutKeys } from '../keys/shortcut.ts';
import { useTexts } from '../language/language.ts';
import { actionGroups } from '../window/action.ts';
import { actionsIn } from '../window/registry.ts';
import styles from './help.module.css';

/** Keys that belong to a place rather than to an action. */
const boardKeys = ['walk', 'pickUp', 'range', 'context'] as const;

/** Which keys do what, from the registry of actions. */
export function KeysList() {
  const t = useTexts();
  return (
    <div className={styles.keyGroups}>
      <section>
        <h3>{t('keys.board')}</h3>
        <dl className={styles.keys}>
          {boardKeys.map((name) => (
            <div key={name}>
              <dt>{t(`keys.${name}`)}</dt>
              <dd>
                <kbd>{t(`keys.${name}Keys`)}</kbd>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {actionGroups.map((group) => {
        const listed = actionsIn(group).filter((action) => action.shortcut);
        if (listed.length === 0) return null;
        return (
          <section key={group}>
            <h3>{t(`actionGroup.${group}`)}</h3>
            <dl className={styles.keys}>
              {listed.map((action) => (
                <div key={action.name}>
                  <dt>{t(`action.${action.name}`)}</dt>
                  <dd>
                    {shortcutKeys(action.shortcut ?? '').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}
