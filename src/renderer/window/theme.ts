import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Select,
} from '@mantine/core';
import type { FocusEvent } from 'react';

const brand: MantineColorsTuple = [
  '#e7f4f2',
  '#d0e8e5',
  '#a3d3ce',
  '#72bdb6',
  '#5fd0c5',
  '#2b938b',
  '#178079',
  '#0b6e69',
  '#085a56',
  '#054542',
];

/** Mantine's scale of greys in dark, from the ink to the ground. */
const dark: MantineColorsTuple = [
  '#e9ecef',
  '#c3cad2',
  '#9aa5b1',
  '#6b7684',
  '#3a434e',
  '#2d353f',
  '#232a33',
  '#1d232b',
  '#181d24',
  '#14181d',
];

/** What is typed into a search takes the place of the choice that stands there, after a click as after Tab. */
function selectText({ currentTarget: field }: FocusEvent<HTMLInputElement>): void {
  if (field.readOnly) return;
  const { value } = field;
  // A click sets its caret once the field has the focus. Whoever is faster goes on typing, or is elsewhere by then:
  // selecting would take the focus back.
  requestAnimationFrame(() => {
    if (document.activeElement === field && field.value === value) field.select();
  });
}

/** The look of the program; colours and spacing of components come from here alone. */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 4 },
  colors: { brand, dark },
  fontFamily: '"Inter Variable", Inter, sans-serif',
  headings: { fontFamily: '"Inter Variable", Inter, sans-serif', fontWeight: '650' },
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Select: Select.extend({ defaultProps: { onFocus: selectText } }),
  },
  // What stands on the brand colour is white in light and dark ink in dark.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    const isBrand = input.variant === 'filled' && (input.color === undefined || input.color === 'brand');
    return isBrand ? { ...colors, color: 'var(--on-brand)' } : colors;
  },
});

/** Colours of design/README, light and dark. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--radius-band': '16px', '--radius-card': '12px' },
  light: {
    '--ground': '#f4f3ef',
    '--panel': '#ffffff',
    '--ink': '#1c2430',
    '--muted': '#5d6675',
    '--line': '#e3e1da',
    '--rail': '#1d2a35',
    '--rail-ink': '#b9c4cc',
    '--company': '#2e4a8c',
    '--team': '#0b6e69',
    '--individual': '#9a4d12',
    '--company-soft': '#e8ecf5',
    '--team-soft': '#e2f0ee',
    '--individual-soft': '#f5ebe2',
    '--brand': '#0b6e69',
    '--on-brand': '#ffffff',
    '--brand-soft': '#e2f0ee',
    '--hint': '#8a5f00',
    '--good': '#1a6b43',
    '--warn': '#7d5600',
    '--bad': '#b3261e',
    '--good-soft': '#d9ecdf',
    '--warn-soft': '#f4e8c9',
    '--bad-soft': '#f8dedb',
    '--shadow': '0 1px 2px rgb(28 36 48 / 7%)',
    '--lift': '0 12px 34px rgb(28 36 48 / 22%)',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1c2430',
    '--mantine-color-dimmed': '#5d6675',
    '--mantine-color-placeholder': '#6b7280',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--ground': '#14181d',
    '--panel': '#1d232b',
    '--ink': '#e9ecef',
    '--muted': '#9aa5b1',
    '--line': '#2d353f',
    '--rail': '#0f1317',
    '--rail-ink': '#8d99a5',
    '--company': '#8fb0ff',
    '--team': '#5fd0c5',
    '--individual': '#f0a868',
    '--company-soft': '#26304a',
    '--team-soft': '#1d3a3a',
    '--individual-soft': '#3d2f22',
    '--brand': '#5fd0c5',
    '--on-brand': '#0d1f1e',
    '--brand-soft': '#1d3a3a',
    '--hint': '#e0b04a',
    '--good': '#74d6a0',
    '--warn': '#e6b955',
    '--bad': '#ff9d94',
    '--good-soft': '#1d3a2b',
    '--warn-soft': '#3b311c',
    '--bad-soft': '#45282a',
    '--shadow': '0 1px 2px rgb(0 0 0 / 35%)',
    '--lift': '0 12px 34px rgb(0 0 0 / 60%)',
    '--mantine-color-body': '#1d232b',
    '--mantine-color-text': '#e9ecef',
    '--mantine-color-dimmed': '#9aa5b1',
    '--mantine-color-placeholder': '#8b96a3',
    '--mantine-color-error': '#ff9d94',
    // What stands on the ground without a fill: Mantine's own would be all but white.
    '--mantine-color-red-light-color': '#ff9d94',
    '--mantine-color-brand-light-color': '#5fd0c5',
    '--mantine-color-default': '#232a33',
    '--mantine-color-default-border': '#3a434e',
  },
});
