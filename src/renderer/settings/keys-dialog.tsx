import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { actionGroups } from '../app/actions/action.ts';
import { actionsIn } from '../app/actions/registry.ts';
import { shortcutKeys } from '../app/actions/shortcut.ts';
import { setScreen, useScreen } from '../app/screen-state.ts';
import styles from './settings.module.css';

/** Keys that belong to a place rather than to an action. */
const boardKeys = ['walk', 'pickUp', 'range', 'context'] as const;

/** Which keys do what, from the registry of actions. */
export function KeysDialog() {
  const { t } = useTranslation();
  const isOpen = useScreen((state) => state.dialog === 'keys');
  return (
    <Modal opened={isOpen} onClose={() => setScreen({ dialog: null })} size="xl" title={t('keys.title')}>
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
    </Modal>
  );
}
