import { ActionIcon, Menu } from '@mantine/core';
import {
  type Icon,
  IconBooks,
  IconChartBar,
  IconChartDots,
  IconChecklist,
  IconClipboardCheck,
  IconLayoutKanban,
  IconMenu2,
  IconPresentation,
  IconRuler2,
  IconScale,
  IconSettings,
  IconSitemap,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useTexts } from '../language/language.ts';
import { Mark } from '../ui/mark.tsx';
import menu from '../ui/menu.module.css';
import { runAction } from '../window/registry.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import { useIsLower } from '../window/window-size.ts';
import styles from './app.module.css';

/** What the rail leads to, from the top down: a screen, or what is done at a press. */
const places = [
  { name: 'plan', icon: IconLayoutKanban, path: '/' },
  { name: 'map', icon: IconSitemap, path: '/map' },
  { name: 'workshop', icon: IconPresentation, path: '/workshop' },
  { name: 'checkIns', icon: IconChecklist, path: '/check-ins' },
  { name: 'review', icon: IconClipboardCheck, path: '/review' },
  { name: 'insights', icon: IconChartDots, path: '/insights' },
  { name: 'gaps', icon: IconChartBar, path: '/gaps' },
  { name: 'balance', icon: IconScale, path: '/balance' },
  { name: 'glossary', icon: IconRuler2, path: '/glossary' },
  { name: 'library', icon: IconBooks, path: null },
  { name: 'organisation', icon: IconUsersGroup, path: '/organisation' },
  { name: 'settings', icon: IconSettings, path: null },
] as const satisfies readonly { name: string; icon: Icon; path: string | null }[];
type Place = (typeof places)[number];

const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const;

const isAt = (path: string, location: string) =>
  path === '/' ? location === path : location === path || location.startsWith(`${path}/`);

function press(name: Place['name'], location: string): void {
  // From elsewhere it leads to the board with the library open.
  if (name === 'library' && location !== '/') setScreen({ isLibraryOpen: false });
  if (name === 'library' || name === 'settings') runAction(name);
}

/** The screens at the left edge: with their names, or as icons in a low window. */
export function Rail() {
  const t = useTexts();
  const [location] = useLocation();
  const isLow = useIsLower(760);
  const isLibraryOpen = useScreen((state) => state.isLibraryOpen) && location === '/';
  return (
    <nav className={styles.rail} aria-label={t('app.navigation')}>
      <Mark className={styles.mark} />
      {places.map(({ name, icon: Icon, path }) => {
        const label = t(`app.${name}`);
        const content = (
          <>
            <Icon {...icon} />
            <span className={isLow ? 'sr-only' : undefined}>{label}</span>
          </>
        );
        const hint = isLow ? { title: label } : {};
        return path === null ? (
          <button
            key={name}
            type="button"
            className={name === 'settings' ? `${styles.railItem} ${styles.railFoot}` : styles.railItem}
            aria-pressed={name === 'library' ? isLibraryOpen : undefined}
            onClick={() => press(name, location)}
            {...hint}
          >
            {content}
          </button>
        ) : (
          <Link
            key={name}
            href={path}
            className={styles.railItem}
            aria-current={isAt(path, location) ? 'page' : undefined}
            {...hint}
          >
            {content}
          </Link>
        );
      })}
    </nav>
  );
}

/** The rail of a window that has no room for one. */
export function RailMenu() {
  const t = useTexts();
  const [location] = useLocation();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('app.navigation')}>
          <IconMenu2 {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={menu.long}>
        {places.map(({ name, icon: Icon, path }) => {
          const content = { leftSection: <Icon size={16} stroke={1.75} />, children: t(`app.${name}`) };
          return path === null ? (
            <Menu.Item key={name} {...content} onClick={() => press(name, location)} />
          ) : (
            <Menu.Item
              key={name}
              {...content}
              component={Link}
              href={path}
              fw={isAt(path, location) ? 650 : undefined}
              aria-current={isAt(path, location) ? 'page' : undefined}
            />
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
