import { useDndContext, useDraggable } from '@dnd-kit/core';
import { Button, CloseButton, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthsInWords } from '#contract/texts/measure.ts';
import { vocabulary } from '#contract/texts/vocabulary.ts';
import type { Template } from '#domain/template/template.ts';
import { setScreen, useScreen } from '../app/screen-state.ts';
import { levelClass } from '../board/card.tsx';
import type { DragData } from '../board/drag-and-drop.tsx';
import { useLanguage } from '../i18n/i18n.ts';
import styles from './library.module.css';
import { templates } from './templates.ts';

/** Ready objectives at the right edge, to be dragged onto the board or used by a button. */
export function LibraryDrawer() {
  const { t } = useTranslation();
  const language = useLanguage();
  const isOpen = useScreen((state) => state.isLibraryOpen);
  const { active } = useDndContext();
  // Steps aside while a template is carried over the board.
  const isAside = (active?.data.current as DragData | undefined)?.dragged.kind === 'template';
  const [text, setText] = useState('');
  if (!isOpen) return null;
  const wanted = text.trim().toLowerCase();
  const found = templates.filter((template) =>
    [
      template.title[language],
      template.description[language],
      ...template.keyResults.map((rung) => rung.title[language]),
    ]
      .join(' ')
      .toLowerCase()
      .includes(wanted),
  );
  const groups = [
    { title: t('library.sales'), items: found.filter(({ key }) => key.startsWith('sales/')) },
    { title: t('library.own'), items: found.filter(({ key }) => !key.startsWith('sales/')) },
  ].filter(({ items }) => items.length > 0);
  const close = () => setScreen({ isLibraryOpen: false });
  return (
    <aside
      className={isAside ? `${styles.drawer} ${styles.aside}` : styles.drawer}
      aria-label={t('library.title')}
      data-panel
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <header className={styles.head}>
        <h2>{t('library.title')}</h2>
        <CloseButton aria-label={t('app.close')} onClick={close} />
      </header>
      <Text size="sm" c="dimmed" px={20}>
        {t('library.text')}
      </Text>
      <TextInput
        m="12px 20px"
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={styles.list}>
        {groups.map(({ title, items }) => (
          <section key={title}>
            <h3>{title}</h3>
            {items.map((template) => (
              <TemplateCard key={template.key} template={template} />
            ))}
          </section>
        ))}
        {groups.length === 0 && <Text c="dimmed">{t('library.nothing', { text })}</Text>}
      </div>
    </aside>
  );
}

function TemplateCard({ template }: { readonly template: Template }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = vocabulary[language];
  const data: DragData = { dragged: { kind: 'template', key: template.key }, template };
  const { listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({ id: template.key, data });
  const facts = [
    words.level[template.level],
    words.stage[template.stage as keyof typeof words.stage],
    monthsInWords(template.months, language),
    t('library.rungs', { count: template.keyResults.length }),
  ];
  return (
    <article
      ref={(node) => {
        setNodeRef(node);
        setActivatorNodeRef(node);
      }}
      className={`${styles.template} ${levelClass[template.level]} ${isDragging ? styles.dragging : ''}`}
      data-template={template.key}
      {...listeners}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: picked up by Space like every draggable
      tabIndex={0}
      aria-label={template.title[language]}
    >
      <h4>{template.title[language]}</h4>
      <p>{facts.join(' · ')}</p>
      <ol>
        {template.keyResults.map((rung) => (
          <li key={rung.title.en}>{rung.title[language]}</li>
        ))}
      </ol>
      <Button
        variant="light"
        size="compact-sm"
        aria-label={t('library.useTitle', { title: template.title[language] })}
        onClick={() => setScreen({ creation: { templateKey: template.key, owner: null, parent: null } })}
      >
        {t('library.use')}
      </Button>
    </article>
  );
}
