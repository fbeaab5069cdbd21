import { Button, Modal, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { monthsInWords } from '#contract/sentences/measure.ts';
import { objectiveOfParent } from '#domain/alignment/alignment.ts';
import { endOfMonths } from '#domain/cycle/span.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { ownerFromKey, ownerKey } from '#domain/ownership/ownership.ts';
import { templateByKey } from '#domain/template/template-of.ts';
import { focusKey, moveFocus } from '../board/focus.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { openObjective } from '../plan-model/drawers.ts';
import { untilSequence, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { Choice } from '../ui/choice.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { DialogButtons } from '../ui/dialog-buttons.tsx';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
import { ownerOptions } from '../ui/options.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { type Creation, setScreen, useScreen } from '../window/screen-state.ts';

/** Asks what a new objective still needs: who takes it and, of a template, when it starts. */
export function CreationDialog() {
  const t = useTexts();
  const language = useLanguage();
  const creation = useScreen((state) => state.creation);
  const plan = usePlan();
  const template = templateByKey(plan, creation?.templateKey ?? null);
  const close = () => setScreen({ creation: null });
  return (
    <Modal
      opened={creation !== null}
      onClose={close}
      title={template ? template.title[language] : t('newObjective.title')}
    >
      {creation && <CreationForm creation={creation} close={close} />}
    </Modal>
  );
}

function CreationForm({ creation, close }: { readonly creation: Creation; readonly close: () => void }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const cycle = useCycle();
  const template = templateByKey(plan, creation.templateKey);
  const isForCompany = template
    ? template.level === 'company' && !creation.parent
    : plan.tables.objective.rows.size === 0;
  const [owner, setOwner] = useState<string | null>(
    creation.owner ? ownerKey(creation.owner) : isForCompany ? 'company' : null,
  );
  const [startsOn, setStartsOn] = useState(cycle.startsOn);
  const [title, setTitle, forget] = useKept(
    `new objective ${cycle.id} ${creation.ideas?.ids.join(' ') ?? ''}`,
    creation.ideas?.title ?? '',
  );
  const parent = creation.parent ? objectiveOfParent(plan, creation.parent) : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!owner) return;
    const place = {
      cycleId: cycle.id,
      owner: ownerFromKey(owner),
      ...(creation.parent ? { parent: creation.parent } : {}),
    };
    const receipt = template
      ? await attempt(client.template.apply({ ...place, key: template.key, startsOn, language }))
      : creation.ideas
        ? await attempt(client.workshop.makeObjective({ ...place, title, ideaIds: [...creation.ideas.ids] }))
        : await attempt(client.objective.create({ ...place, title }));
    if (!receipt) return;
    forget();
    close();
    await untilSequence(receipt.sequence);
    if (template) moveFocus(focusKey.objective(receipt.id));
    else {
      openObjective(receipt.id);
      setScreen({ isAddingKeyResult: true });
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {!template && (
        <GrowingTextarea
          data-autofocus
          label={t('newObjective.sentence')}
          placeholder={t('newObjective.placeholder')}
          minRows={2}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && owner) void submit(event);
          }}
        />
      )}
      <Choice
        data-autofocus={template ? true : undefined}
        mt="sm"
        label={template ? t('library.owner') : t('newObjective.owner')}
        description={
          template?.ownerRole[language]
            ? t('library.usually', { role: template.ownerRole[language] })
            : undefined
        }
        data={ownerOptions(plan, language)}
        value={owner}
        required
        withAsterisk={false}
        onChange={setOwner}
      />
      {template && (
        <DayInput
          mt="sm"
          label={t('library.startsOn')}
          description={t('library.endsOn', {
            date: formatDate(endOfMonths(startsOn, template.months), language),
            months: monthsInWords(template.months, language),
          })}
          inputWrapperOrder={['label', 'input', 'description']}
          value={startsOn}
          onDay={(day) => day && setStartsOn(day)}
        />
      )}
      {parent && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('library.aligns', { title: parent.title })}
        </Text>
      )}
      <DialogButtons
        leave={() => {
          forget();
          close();
        }}
      >
        <Button type="submit" disabled={!owner}>
          {template ? t('library.create') : t('newObjective.create')}
        </Button>
      </DialogButtons>
    </form>
  );
}
