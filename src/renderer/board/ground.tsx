import { memo, useContext } from 'react';
import { useStore } from 'zustand';
import { type Owner, ownerName } from '#domain/ownership/ownership.ts';
import type { Level } from '#domain/tables/objective.ts';
import { useNumbers, useTexts } from '../language/language.ts';
import { PlanSourceContext } from '../plan-model/moment.ts';
import { levelClass } from '../ui/level.ts';
import { CompanyDisc, PersonDisc } from '../ui/person-disc.tsx';
import { AddButton } from './add-button.tsx';
import styles from './board.module.css';
import { compose } from './current-layout.ts';
import { firstVisible } from './in-view.ts';
import type { Layout } from './layout.ts';

const columnLevels: readonly Level[] = ['company', 'team', 'individual'];

interface GroundProps {
  readonly layout: Layout;
  readonly top: number;
  readonly bottom: number;
}

function visibleBands({ layout, top, bottom }: GroundProps) {
  const shown: Layout['bands'][number][] = [];
  for (let index = firstVisible(layout.bands, top); index < layout.bands.length; index++) {
    const band = layout.bands[index] as Layout['bands'][number];
    if (band.y > bottom) break;
    shown.push(band);
  }
  return shown;
}

/** Bands, column heads, owners' heads and the frame of what serves nothing, where they can be seen. */
export const Ground = memo(function Ground(props: GroundProps) {
  const { layout, top, bottom } = props;
  const t = useTexts();
  const written = useNumbers();
  const { sizes } = layout;
  const width = layout.width - 2 * sizes.margin;
  const names = { company: t('board.company'), team: t('board.teams'), individual: t('board.individuals') };
  const heads = layout.owners.filter((head) => head.bottom > top && head.y < bottom);
  return (
    <>
      <div className={styles.columnHeads} style={{ height: sizes.columnHead }} data-board-heads>
        {columnLevels.map((level, column) => (
          <h2
            key={level}
            className={`${styles.columnHead} ${levelClass[level]}`}
            style={{ left: layout.columnX[column] }}
          >
            {names[level]} <small>{written(layout.columns[column]?.length ?? 0)}</small>
          </h2>
        ))}
        {columnLevels.map((level, column) => (
          <div
            key={level}
            className={`${styles.addInColumn} ${levelClass[level]}`}
            style={{ left: layout.columnX[column], width: layout.columnWidth }}
          >
            <AddButton
              text={t(`making.inColumn.${level}`)}
              onClick={() => compose({ level, parentId: null })}
            />
          </div>
        ))}
      </div>
      {visibleBands(props).map((band) => (
        <div
          key={band.objectiveId}
          className={styles.band}
          style={{ top: band.y, height: band.height, width }}
        />
      ))}
      {layout.unalignedTop !== null && (
        <>
          <div
            className={styles.unaligned}
            style={{
              top: layout.unalignedTop,
              height: layout.height - layout.unalignedTop - sizes.tray,
              width,
            }}
          />
          <h2 className={styles.unalignedHead} style={{ top: layout.unalignedTop }}>
            {t('board.unaligned')}{' '}
            <small>{`${written(layout.unaligned.length)} · ${t('board.unalignedHint')}`}</small>
          </h2>
        </>
      )}
      {heads.map((head) => (
        <div
          key={head.key}
          className={styles.ownerStretch}
          style={{ left: head.x, top: head.y, width: head.width, height: head.bottom - head.y }}
        >
          <div className={styles.ownerHead} style={{ top: sizes.columnHead }}>
            <OwnerName owner={head.owner} /> <small>{written(head.count)}</small>
          </div>
        </div>
      ))}
    </>
  );
});

function OwnerName({ owner }: { readonly owner: Owner }) {
  const source = useContext(PlanSourceContext);
  const name = useStore(source, ({ plan }) => (plan ? ownerName(plan, owner) : ''));
  return (
    <>
      {owner.kind === 'company' ? <CompanyDisc /> : <PersonDisc name={name} />}
      <span data-owner={name}>{name}</span>
    </>
  );
}
