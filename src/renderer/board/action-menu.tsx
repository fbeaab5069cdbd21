import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, ActionGroup, Subjects } from '../app/actions/action.ts';
import { actionsIn } from '../app/actions/registry.ts';
import { shortcutKeys } from '../app/actions/shortcut.ts';

interface ActionMenuProps {
  readonly group: ActionGroup;
  readonly subjects: Subjects;
  readonly label: string;
  readonly tabIndex?: 0 | -1;
}

const isDanger = (action: Action) => action.name.endsWith('-delete');

/** What can be done to something, the same that keys and palette do. What cannot be done now is left out. */
export function ActionMenu({ group, subjects, label, tabIndex = 0 }: ActionMenuProps) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={24} tabIndex={tabIndex} aria-label={label}>
          <IconDots size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Items group={group} subjects={subjects} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Only mounted while the menu is open, so that closed menus cost nothing. */
function Items({ group, subjects }: Pick<ActionMenuProps, 'group' | 'subjects'>) {
  const { t } = useTranslation();
  return actionsIn(group)
    .filter((action) => action.when(subjects))
    .map((action) => {
      const Icon = action.icon;
      return (
        <Fragment key={action.name}>
          {isDanger(action) && <Menu.Divider />}
          <Menu.Item
            color={isDanger(action) ? 'red' : undefined}
            leftSection={<Icon size={16} stroke={1.75} />}
            rightSection={action.shortcut && <kbd>{shortcutKeys(action.shortcut).join(' ')}</kbd>}
            onClick={() => void action.run(subjects)}
          >
            {t(`action.${action.name}`)}
          </Menu.Item>
        </Fragment>
      );
    });
}
