import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconPlus, IconSearch } from '@tabler/icons-react';
import { useUndoWords } from '../history/use-undo-words.ts';
import { useTexts } from '../language/language.ts';
import { ActionItem } from '../window/action-menu.tsx';
import { runAction } from '../window/registry.ts';
import styles from './room.module.css';

/** What is at hand in every step: make an objective, take back, bring back, find. */
function useTools() {
  const t = useTexts();
  const { undo, redo } = useUndoWords();
  return [
    { action: 'new-objective', Icon: IconPlus, text: t('app.new'), tip: t('app.new'), isOff: false },
    {
      action: 'undo',
      Icon: IconArrowBackUp,
      text: t('app.undo'),
      tip: undo.words,
      isOff: !undo.isPossible,
    },
    {
      action: 'redo',
      Icon: IconArrowForwardUp,
      text: t('app.redo'),
      tip: redo.words,
      isOff: !redo.isPossible,
    },
    {
      action: 'palette',
      Icon: IconSearch,
      text: t('app.searchOrDo'),
      tip: t('app.searchOrDo'),
      isOff: false,
    },
  ] as const;
}

/** The tools in the head of the room; in a narrow window only the first, the others stand in its menu. */
export function RoomTools() {
  return (
    <span className={styles.tools}>
      {useTools().map(({ action, Icon, text, tip, isOff }) => (
        <Tooltip key={action} label={tip}>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={text}
            disabled={isOff}
            onClick={() => runAction(action)}
          >
            <Icon size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      ))}
    </span>
  );
}

/** The same tools as lines of a menu. */
export function RoomToolItems() {
  return useTools().map(({ action, text, isOff }) => (
    <ActionItem key={action} name={action} label={text} disabled={isOff} />
  ));
}
