import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import {
  type Icon,
  IconCloudCheck,
  IconCloudOff,
  IconCloudQuestion,
  IconCloudUp,
  IconCloudX,
} from '@tabler/icons-react';
import type { SpaceStatus } from '#contract/space.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { runAction } from '../window/registry.ts';
import { useIsNarrower } from '../window/window-size.ts';
import styles from './space.module.css';
import { standingWords, useSpace } from './space-now.ts';

/** What is to be seen at a glance. */
type Glance = 'quiet' | 'sending' | 'offline' | 'refused' | 'decide';

const icons: Readonly<Record<Glance, Icon>> = {
  quiet: IconCloudCheck,
  sending: IconCloudUp,
  offline: IconCloudOff,
  refused: IconCloudX,
  decide: IconCloudQuestion,
};

function glanceOf({ standing, waiting, toSend }: SpaceStatus): Glance {
  if (standing === 'refused') return 'refused';
  if (waiting > 0) return 'decide';
  if (standing === 'offline') return 'offline';
  return standing === 'connecting' || toSend > 0 ? 'sending' : 'quiet';
}

/** Says on every screen that the plan is shared, and how it stands with the others; leads to more of it. */
export function SpaceButton() {
  const t = useTexts();
  const language = useLanguage();
  const { name } = usePlan().about;
  const space = useSpace();
  const isNarrow = useIsNarrower(1240);
  if (!space) return null;
  const words = standingWords(space, language, t);
  const glance = glanceOf(space);
  const Picture = icons[glance];
  const all = t('sharedPlan.bar', { plan: name, standing: words.join(' · ') });
  return (
    <>
      <Tooltip label={all} multiline maw={360}>
        <UnstyledButton
          className={styles.bar}
          data-glance={glance}
          aria-label={all}
          data-space-standing={space.standing}
          onClick={() => runAction(glance === 'decide' ? 'space-inbox' : 'shared-plan')}
        >
          <Picture size={18} stroke={1.75} aria-hidden="true" />
          {!isNarrow && <span className={styles.cut}>{words.join(' · ')}</span>}
          {isNarrow && glance === 'decide' && <span>{space.waiting}</span>}
        </UnstyledButton>
      </Tooltip>
      {/* Said when it becomes another, as the button itself is silent. */}
      <VisuallyHidden role="status">{words[0]}</VisuallyHidden>
    </>
  );
}
