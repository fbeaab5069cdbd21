import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowsUp,
  IconArrowUp,
  IconLink,
  IconLinkOff,
  IconPencil,
  IconPlus,
  IconTrash,
  IconUser,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { alignmentsOf } from '#domain/alignment/alignment.ts';
import { cascadeOf } from '#domain/alignment/cascade.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { closePanel, openObjective, setScreen, useScreen } from '../app/screen-state.ts';
import { theCycle, thePlan, usePlan } from '../plan-model/plan-store.ts';
import { notifyDeleted } from './notify-deleted.tsx';

const icon = { size: 16, stroke: 1.75 } as const;

/** The objective's siblings in the order of the board. */
function siblingIds(objectiveId: string): string[] {
  const plan = thePlan();
  const cascade = cascadeOf(plan, theCycle());
  const level = plan.tables.objective.get(objectiveId)?.level;
  type Node = (typeof cascade.bands)[number];
  const find = (nodes: readonly Node[]): readonly Node[] | null => {
    if (nodes.some((node) => node.objective.id === objectiveId)) return nodes;
    for (const node of nodes) {
      const found = find(node.children);
      if (found) return found;
    }
    return null;
  };
  const nodes = find(cascade.bands) ?? find(cascade.unaligned) ?? [];
  const own = nodes.find((node) => node.objective.id === objectiveId);
  return nodes
    .filter((node) => node.objective.level === level && node.servesRung === own?.servesRung)
    .map((node) => node.objective.id);
}

function reorder(objectiveId: string, by: -1 | 1): void {
  const siblings = siblingIds(objectiveId);
  const position = siblings.indexOf(objectiveId) + by;
  if (position < 0 || position >= siblings.length) return;
  void attempt(client.objective.reorder({ id: objectiveId, siblings, position }));
}

export async function deleteObjective(id: string): Promise<void> {
  const title = thePlan().tables.objective.get(id)?.title ?? '';
  if (!(await attempt(client.objective.remove({ id })))) return;
  if (useScreen.getState().openObjectiveId === id) closePanel();
  notifyDeleted(title);
}

export async function deleteKeyResult(id: string): Promise<void> {
  const title = thePlan().tables.keyResult.get(id)?.title ?? '';
  if (await attempt(client.keyResult.remove({ id }))) notifyDeleted(title);
}

/** Moves a rung by one within its ladder: up is harder. */
export function stepRung(keyResultId: string, by: -1 | 1): void {
  const plan = thePlan();
  const rung = plan.tables.keyResult.get(keyResultId);
  if (!rung) return;
  const position = ladderOf(plan, rung.objectiveId).findIndex((row) => row.id === rung.id) + by;
  if (position < 0) return;
  void attempt(client.keyResult.move({ id: rung.id, objectiveId: rung.objectiveId, position }));
}

/** The moves of a card, the same that dragging makes. */
export function CardMenu({ objectiveId }: { readonly objectiveId: string }) {
  const { t } = useTranslation();
  const plan = usePlan();
  const isAligned = alignmentsOf(plan, objectiveId).length > 0;
  const isCompany = plan.tables.objective.get(objectiveId)?.level === 'company';
  return (
    <>
      <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => openObjective(objectiveId)}>
        {t('menu.open')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconLink {...icon} />}
        disabled={isCompany}
        onClick={() => setScreen({ picking: { kind: 'parent', objectiveId, isFurther: false } })}
      >
        {t('menu.alignTo')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconLinkOff {...icon} />}
        disabled={!isAligned}
        onClick={() => void attempt(client.alignment.detach({ childId: objectiveId }))}
      >
        {t('menu.detach')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconUser {...icon} />}
        onClick={() => setScreen({ picking: { kind: 'owner', objectiveId } })}
      >
        {t('menu.giveTo')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<IconArrowUp {...icon} />} onClick={() => reorder(objectiveId, -1)}>
        {t('menu.moveUp')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowDown {...icon} />} onClick={() => reorder(objectiveId, 1)}>
        {t('menu.moveDown')}
      </Menu.Item>
      <Menu.Item leftSection={<IconPlus {...icon} />} onClick={() => openObjective(objectiveId)}>
        {t('menu.addKeyResult')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        color="red"
        leftSection={<IconTrash {...icon} />}
        onClick={() => void deleteObjective(objectiveId)}
      >
        {t('menu.delete')}
      </Menu.Item>
    </>
  );
}

/** The moves of a rung, the same that dragging makes. */
export function RungMenu({ keyResultId }: { readonly keyResultId: string }) {
  const { t } = useTranslation();
  const rung = usePlan().tables.keyResult.get(keyResultId);
  if (!rung) return null;
  return (
    <>
      <Menu.Item
        leftSection={<IconPencil {...icon} />}
        onClick={() => openObjective(rung.objectiveId, rung.id)}
      >
        {t('menu.open')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowUp {...icon} />} onClick={() => stepRung(keyResultId, 1)}>
        {t('menu.harder')}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowDown {...icon} />} onClick={() => stepRung(keyResultId, -1)}>
        {t('menu.easier')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowsUp {...icon} />}
        onClick={() => setScreen({ picking: { kind: 'objective', keyResultId } })}
      >
        {t('menu.moveToObjective')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        color="red"
        leftSection={<IconTrash {...icon} />}
        onClick={() => void deleteKeyResult(keyResultId)}
      >
        {t('menu.deleteKeyResult')}
      </Menu.Item>
    </>
  );
}
