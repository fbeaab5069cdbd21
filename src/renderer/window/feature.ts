import type { Icon } from '@tabler/icons-react';
import type { PlaceName, ScreenName } from '#contract/screens.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import type { WorkshopStepKind } from '#domain/workshop/workshop-steps.ts';
import type { en } from '#texts/en/catalogue.ts';
import type { Action, ActionName } from './action.ts';
import type { Fetched, Part } from './later.ts';

/** A screen of the program, shown while a plan is open. */
export interface Screen {
  readonly component: Part;
  /** Whether it has the window to itself, without rail and bar. */
  readonly isBare?: boolean;
}

/** The screens that have a name of their own, which the rail says; to the others leads an action alone. */
export type NamedPlace = Extract<keyof typeof en.app, PlaceName>;

/** What the rail leads to: a screen, which is an action of the palette as well, or what is done at a press. */
export type RailPlace = { readonly icon: Icon } & (
  | {
      readonly screen: NamedPlace;
      /** Where the action leads, where that is more than to the screen. */
      readonly go?: () => void;
    }
  | {
      readonly action: Extract<keyof typeof en.app, ActionName>;
      /** Whether what it opens is open, where it opens and closes something. */
      readonly useIsOpen?: () => boolean;
      readonly isAtFoot?: boolean;
    }
);

/** What the tool of a workshop's step is told. */
export interface WorkshopStepProps {
  readonly workshop: Workshop;
  readonly kind: WorkshopStepKind;
}

/** What a folder of the renderer adds to the program; the app puts these together and adds nothing. */
export interface Feature {
  readonly screens?: { readonly [Name in ScreenName]?: Screen };
  readonly rail?: readonly RailPlace[];
  readonly actions?: readonly Action[];
  /** Shown over any screen while a plan is open; each knows itself when. */
  readonly dialogs?: readonly Part[];
  /** Shown whether a plan is open or not. */
  readonly planlessDialogs?: readonly Part[];
  /** What stands beside the board. */
  readonly drawers?: { readonly panel?: Part; readonly library?: Part };
  /** Code that is no component and comes later. */
  readonly later?: readonly Fetched<unknown>[];
  /** What it listens to from the beginning. */
  readonly listen?: () => void;
  /** The tools of a workshop's steps. */
  readonly steps?: { readonly [Kind in WorkshopStepKind]?: Part<WorkshopStepProps> };
}
