/**
 * The screens of the program by their names: where each stands in the address, and the key that leads to it. Those
 * without a parameter are what the rail, the palette and the application menu lead to.
 */
export const screens = {
  plan: { path: '/', shortcut: 'mod+1' },
  map: { path: '/map', shortcut: 'mod+2' },
  workshop: { path: '/workshop', shortcut: 'mod+3' },
  'check-ins': { path: '/check-ins', shortcut: 'mod+4' },
  review: { path: '/review', shortcut: 'mod+5' },
  insights: { path: '/insights', shortcut: 'mod+6' },
  gaps: { path: '/gaps' },
  balance: { path: '/balance' },
  glossary: { path: '/glossary' },
  import: { path: '/import' },
  organisation: { path: '/organisation', shortcut: 'mod+9' },
  history: { path: '/history', shortcut: 'mod+shift+h' },
  'workshop-prepare': { path: '/workshop/:id' },
  'workshop-run': { path: '/workshop/:id/run' },
  'workshop-projector': { path: '/workshop/:id/projector' },
  'workshop-presenter': { path: '/workshop/:id/presenter' },
} as const satisfies Readonly<Record<string, { readonly path: `/${string}`; readonly shortcut?: string }>>;

export type ScreenName = keyof typeof screens;

/** What a screen has to be told, to be gone to. */
export type AddressOf<Name extends ScreenName> =
  (typeof screens)[Name]['path'] extends `${string}:id${string}` ? [place: { readonly id: string }] : [];

/** The screens that need not be told what to show. */
export type PlaceName = { [Name in ScreenName]: AddressOf<Name> extends [] ? Name : never }[ScreenName];

const isPlace = (name: ScreenName): name is PlaceName => !screens[name].path.includes(':');
export const places: readonly PlaceName[] = (Object.keys(screens) as ScreenName[]).filter(isPlace);

/** The action that leads to a screen. */
export type Way = `go-${PlaceName}`;
export const wayTo = (name: PlaceName): Way => `go-${name}`;

/** The key that leads to a screen, where there is one. */
export const shortcutTo = (name: ScreenName): string | undefined =>
  (screens[name] as { readonly shortcut?: string }).shortcut;

/** Where a screen stands in the address. */
export function pathTo<Name extends ScreenName>(name: Name, ...[place]: AddressOf<Name>): string {
  return screens[name].path.replace(':id', place?.id ?? '');
}
