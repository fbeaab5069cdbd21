import { Menu } from '@mantine/core';
import { type Icon, IconDots } from '@tabler/icons-react';
import { Fragment } from 'react';
import { create } from 'zustand';
import { shortcutKeys, spokenShortcut } from '../keys/shortcut.ts';
import { noSubjects, type Subjects } from '../keys/subjects.ts';
import { useTexts } from '../language/language.ts';
import type { ActionGroup, ActionName, Choice } from './action.ts';
import styles from './action-menu.module.css';
import { actionOf, actionsIn, perform } from './registry.ts';

interface OpenMenu {
  readonly group: ActionGroup;
  readonly subjects: Subjects;
  readonly button: HTMLElement;
}

const useOpenMenu = create<{ readonly menu: OpenMenu | null }>(() => ({ menu: null }));

const close = (): void => {
  const { menu } = useOpenMenu.getState();
  // What was chosen may have put the focus somewhere else.
  const isLeft = document.activeElement?.matches('body, [role=menu], [role=menu] *') ?? true;
  useOpenMenu.setState({ menu: null });
  if (isLeft) menu?.button.focus({ preventScroll: true });
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

interface ChoiceItemsProps {
  readonly choices: readonly Choice[];
  readonly icon?: Icon;
}

/** Ways in which something can be done, as lines of a menu. */
export function ChoiceItems({ choices, icon: Sign }: ChoiceItemsProps) {
  return choices.map(({ key, title, isCurrent = false, run }) => (
    <Menu.Item
      key={key}
      fw={isCurrent ? 650 : undefined}
      leftSection={Sign && <Sign {...icon} />}
      onClick={() => void run()}
    >
      {title}
    </Menu.Item>
  ));
}

const isDanger = (name: ActionName) => name.endsWith('-delete');

interface ActionItemProps {
  readonly name: ActionName;
  readonly subjects?: Subjects;
  /** Shorter words than those of the palette, where the menu says the rest. */
  readonly label?: string;
  /** A sentence under it. */
  readonly hint?: string;
  readonly icon?: Icon;
  readonly disabled?: boolean;
  /** Whether what it switches is on. */
  readonly isChecked?: boolean;
  /** Whether it leads to where one is. */
  readonly isCurrent?: boolean;
}

/** An action as a line of a menu, with its key; one that cannot be done is not there. */
export function ActionItem({ name, subjects = noSubjects, icon: Sign, ...shown }: ActionItemProps) {
  const t = useTexts();
  const action = actionOf(name);
  if (!action.when(subjects)) return null;
  const Drawn = Sign ?? action.icon;
  if ('choices' in action) return <ChoiceItems choices={action.choices(subjects)} icon={Drawn} />;
  const { label = t(`action.${name}`), hint, disabled = false, isChecked, isCurrent = false } = shown;
  const { shortcut } = action;
  return (
    <Menu.Item
      color={isDanger(name) ? 'red' : undefined}
      fw={isCurrent ? 650 : undefined}
      disabled={disabled}
      leftSection={<Drawn {...icon} />}
      rightSection={
        shortcut && (
          <span aria-hidden="true">
            <kbd>{shortcutKeys(shortcut).join(' ')}</kbd>
          </span>
        )
      }
      aria-keyshortcuts={shortcut && spokenShortcut(shortcut)}
      aria-current={isCurrent ? 'page' : undefined}
      {...(isChecked === undefined ? {} : { role: 'menuitemcheckbox', 'aria-checked': isChecked })}
      onClick={() => perform(action, subjects)}
    >
      {label}
      {hint && <small className={styles.hint}>{hint}</small>}
    </Menu.Item>
  );
}

/** The one menu of all things that have one: the same actions that keys and palette run. */
export function ActionMenu() {
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
        {actionsIn(menu.group).map(({ name, when }) => (
          <Fragment key={name}>
            {isDanger(name) && when(menu.subjects) && <Menu.Divider />}
            <ActionItem name={name} subjects={menu.subjects} />
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
