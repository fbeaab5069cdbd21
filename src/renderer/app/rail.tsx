import { ActionIcon, Menu } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { pathTo, screens, wayTo } from '#contract/screens.ts';
import { useTexts } from '../language/language.ts';
import { Mark } from '../ui/mark.tsx';
import menu from '../ui/menu.module.css';
import { ActionItem } from '../window/action-menu.tsx';
import { useShown } from '../window/address.ts';
import type { RailPlace } from '../window/feature.ts';
import { allFeatures, runAction } from '../window/registry.ts';
import { useIsLower } from '../window/window-size.ts';
import styles from './app.module.css';

const places = (): RailPlace[] => allFeatures().flatMap(({ rail = [] }) => rail);

/** What the rail calls a place. */
const nameOf = (place: RailPlace) => ('screen' in place ? place.screen : place.action);

const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const;
const never = (): boolean => false;

/** Whether a screen, or one that lies within it, is shown. */
function useCurrent() {
  const { path } = screens[useShown().screen];
  return (place: RailPlace) =>
    'screen' in place && (path === pathTo(place.screen) || path.startsWith(`${pathTo(place.screen)}/`))
      ? ('page' as const)
      : undefined;
}

/** The screens at the left edge: with their names, or as icons in a low window. */
export function Rail() {
  const t = useTexts();
  const currentOf = useCurrent();
  const isLow = useIsLower(760);
  return (
    <nav className={styles.rail} aria-label={t('app.navigation')}>
      <Mark className={styles.mark} />
      {places().map((place) => {
        const { icon: Icon } = place;
        const label = t(`app.${nameOf(place)}`);
        const content = (
          <>
            <Icon {...icon} />
            <span className={isLow ? 'sr-only' : undefined}>{label}</span>
          </>
        );
        const hint = isLow ? { title: label } : {};
        return 'screen' in place ? (
          <Link
            key={place.screen}
            href={pathTo(place.screen)}
            className={styles.railItem}
            aria-current={currentOf(place)}
            {...hint}
          >
            {content}
          </Link>
        ) : (
          <RailButton key={place.action} place={place} {...hint}>
            {content}
          </RailButton>
        );
      })}
    </nav>
  );
}

interface RailButtonProps {
  readonly place: Extract<RailPlace, { action: unknown }>;
  readonly title?: string;
  readonly children: ReactNode;
}

function RailButton({ place: { action, isAtFoot, useIsOpen }, title, children }: RailButtonProps) {
  const isOpen = (useIsOpen ?? never)();
  return (
    <button
      type="button"
      className={isAtFoot ? `${styles.railItem} ${styles.railFoot}` : styles.railItem}
      aria-pressed={useIsOpen && isOpen}
      title={title}
      onClick={() => runAction(action)}
    >
      {children}
    </button>
  );
}

/** The rail of a window that has no room for one. */
export function RailMenu() {
  const t = useTexts();
  const currentOf = useCurrent();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('app.navigation')}>
          <IconMenu2 {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={menu.long}>
        {places().map((place) => (
          <ActionItem
            key={nameOf(place)}
            name={'screen' in place ? wayTo(place.screen) : place.action}
            icon={place.icon}
            label={t(`app.${nameOf(place)}`)}
            isCurrent={currentOf(place) !== undefined}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
