import type { Status } from '../../model/figure.ts';
import type { TextStyle } from './wrap.ts';

/** Colours of the sheet. Text on its ground has a contrast of 4.5 or more, and the marks differ in grey print by shape. */
export const COLOURS = {
  ink: '#16232e',
  soft: '#4c5d6b',
  rule: '#cfd8df',
  faint: '#f3f6f8',
  band: '#12344d',
  bandSoft: '#b9cfde',
  white: '#ffffff',
} as const;

/** For each status: the colour of its mark and word, and the tint of a box about it. */
export const STATUS_COLOURS: Readonly<Record<Status, { readonly strong: string; readonly tint: string }>> = {
  'adds-up': { strong: '#1b6e4a', tint: '#eef6f1' },
  contradicts: { strong: '#b3261e', tint: '#fbefed' },
  'not-verified': { strong: '#5d6873', tint: '#f3f5f7' },
};

export const LINK = '#1d5480';

export const MARGIN = 44;
export const FOOTER = 40;

const style = (face: TextStyle['face'], size: number, colour: string = COLOURS.ink): TextStyle => ({
  face,
  size,
  colour,
});

export const STYLES = {
  kicker: style('bold', 8.5, COLOURS.bandSoft),
  title: style('bold', 24, COLOURS.white),
  subtitle: style('text', 9.5, COLOURS.bandSoft),
  bandLabel: style('text', 7.5, COLOURS.bandSoft),
  bandValue: style('bold', 9, COLOURS.white),
  summary: style('bold', 12.5),
  heading: style('bold', 10.5),
  body: style('text', 9),
  finding: style('text', 9.5),
  small: style('text', 7.6, COLOURS.soft),
  tiny: style('text', 6.8, COLOURS.soft),
  tileLabel: style('text', 8, COLOURS.soft),
  tileValue: style('bold', 16.5),
  tileQualifier: style('text', 9, COLOURS.soft),
  column: style('bold', 7.2, COLOURS.soft),
  cell: style('text', 8.2),
  number: style('figures', 8),
  footer: style('text', 7.5, COLOURS.soft),
} as const;

export function coloured(base: TextStyle, colour: string): TextStyle {
  return { ...base, colour };
}
