import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Fragment } from 'react';
import { create } from 'zustand';
import { shortcutKeys } from '../keys/shortcut.ts';
import type { Subjects } from '../keys/subjects.ts';
import { useTexts } from '../language/language.ts';
import type { Action, ActionGroup } from '../window/action.ts';
import { actionsIn } from '../window/registry.ts';
import styles from './action-menu.module.css';

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

const isDanger = (action: Action) => action.name.endsWith('-delete');

/** The one menu of cards, rungs and panel: the same actions that keys and palette run. */
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
      <Menu.Dropdown>
        {actionsIn(menu.group)
          .filter((action) => action.when(menu.subjects))
          .map((action) => {
            const Icon = action.icon;
            return (
              <Fragment key={action.name}>
                {isDanger(action) && <Menu.Divider />}
                <Menu.Item
                  color={isDanger(action) ? 'red' : undefined}
                  leftSection={<Icon size={16} stroke={1.75} />}
                  rightSection={action.shortcut && <kbd>{shortcutKeys(action.shortcut).join(' ')}</kbd>}
                  onClick={() => void action.run(menu.subjects)}
                >
                  {t(`action.${action.name}`)}
                </Menu.Item>
              </Fragment>
            );
          })}
      </Menu.Dropdown>
    </Menu>
  );
}
