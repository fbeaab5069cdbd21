import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Fragment } from 'react';
import { create } from 'zustand';
import { shortcutKeys } from '../keys/shortcut.ts';
import type { Subjects } from '../keys/subjects.ts';
import { useTexts } from '../language/language.ts';
import type { Action, ActionGroup } from './action.ts';
import styles from './action-menu.module.css';
import { actionsIn, perform } from './registry.ts';

interface OpenMenu {
  readonly group: ActionGroup;
  readonly subjects: Subjects;
  readonly button: HTMLElement;
}

const useOpenMenu = create<{ readonly menu: OpenMenu | null }>(() => ({ menu: null }));

const close = (): void => {
  const { menu } = useOpenMenu.getState();
  useOpenMenu.setState({ menu: null });
  menu?.button.focus({ preventScroll: true });
};

interface ActionMenuButtonProps {
  readonly group: ActionGroup;
  readonly subjects: Subjects;
  readonly label: string;
  readonly tabIndex?: 0 | -1;
}

/** Opens the menu of what can be done to something. The menu itself is one for all, so that buttons cost little. */
export function ActionMenuButton({ group, subjects, label, tabIndex = 0 }: ActionMenuButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-haspopup="menu"
      aria-label={label}
      tabIndex={tabIndex}
      onClick={({ currentTarget }) =>
        useOpenMenu.setState({ menu: { group, subjects, button: currentTarget } })
      }
    >
      <IconDots size={17} aria-hidden="true" />
    </button>
  );
}

const icon = { size: 16, stroke: 1.75 } as const;

const isDanger = (action: Action) => action.name.endsWith('-delete');

/** The one menu of all things that have one: the same actions that keys and palette run. */
export function ActionMenu() {
  const t = useTexts();
  const menu = useOpenMenu((state) => state.menu);
  if (!menu) return null;
  const place = menu.button.getBoundingClientRect();
  return (
    <Menu opened onClose={close} position="bottom-end" withinPortal returnFocus={false}>
      <Menu.Target>
        <span
          className={styles.target}
          style={{ left: place.left, top: place.top, width: place.width, height: place.height }}
        />
      </Menu.Target>
      <Menu.Dropdown className={styles.list}>
        {actionsIn(menu.group)
          .filter((action) => action.when(menu.subjects))
          .map((action) => (
            <Fragment key={action.name}>
              {isDanger(action) && <Menu.Divider />}
              {'choices' in action ? (
                action.choices(menu.subjects).map(({ key, title, run }) => (
                  <Menu.Item key={key} leftSection={<action.icon {...icon} />} onClick={() => void run()}>
                    {title}
                  </Menu.Item>
                ))
              ) : (
                <Menu.Item
                  color={isDanger(action) ? 'red' : undefined}
                  leftSection={<action.icon {...icon} />}
                  rightSection={action.shortcut && <kbd>{shortcutKeys(action.shortcut).join(' ')}</kbd>}
                  onClick={() => perform(action, menu.subjects)}
                >
                  {t(`action.${action.name}`)}
                </Menu.Item>
              )}
            </Fragment>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
