import type { Language } from '../../../texts/language.ts';
import { STATUS_WORDS } from '../../../texts/verdicts.ts';
import type { Tile } from '../../content/brief-content.ts';
import { drawLine, fillRect, plain } from '../draw.ts';
import { drawParagraph } from '../draw-paragraph.ts';
import type { Block, Place } from '../flow.ts';
import { drawMark } from '../marks.ts';
import { addNode, type StructureNode } from '../sheet.ts';
import { COLOURS, coloured, STATUS_COLOURS, STYLES } from '../theme.ts';
import { textWidth, wrap } from '../wrap.ts';

const GAP = 9;
const PAD = 7;
/** Where words stand beside a mark. */
const INDENT = 12;
const COLUMNS = 4;
const SMALLEST_VALUE = 10;

interface SetTile {
  readonly tile: Tile;
  readonly label: ReturnType<typeof wrap>;
  readonly qualifier: ReturnType<typeof wrap>;
  readonly value: ReturnType<typeof wrap>;
  readonly period: ReturnType<typeof wrap>;
  readonly fine: ReturnType<typeof wrap>;
}

/** The value on one line, as large as the tile's width lets it be; a long one wraps at the smallest size. */
function setValue(tile: Tile, width: number): ReturnType<typeof wrap> {
  const natural = textWidth(tile.value, STYLES.tileValue);
  const fitting = (STYLES.tileValue.size * width) / natural - 0.05;
  const size = Math.max(SMALLEST_VALUE, Math.min(STYLES.tileValue.size, fitting));
  const value = { text: tile.value, style: { ...STYLES.tileValue, size } };
  return wrap([value], width, { leading: 1.25, maxLines: 2 });
}

/** The key figures side by side, as a list: each with its value as printed, period, verdict and source. */
export function tiles(all: readonly Tile[], lang: Language, width: number, section: StructureNode): Block {
  const tileWidth = (width - GAP * (COLUMNS - 1)) / COLUMNS;
  const inner = tileWidth - 2 * PAD;
  const list = addNode(section, 'L');
  const set: readonly SetTile[] = all.map(tile => ({
    tile,
    label: plain(tile.label, STYLES.tileLabel, inner, { maxLines: 3, leading: 1.22 }),
    qualifier: plain(tile.qualifier, STYLES.tileQualifier, inner, { maxLines: 1, leading: 1.2 }),
    value: setValue(tile, inner),
    period: plain(tile.period, STYLES.tiny, inner, { maxLines: 2 }),
    fine: plain(tile.fine, STYLES.tiny, inner - INDENT, { maxLines: 3, leading: 1.3 }),
  }));
  const tallest = (pick: (one: SetTile) => number) => set.reduce((max, one) => Math.max(max, pick(one)), 0);
  const label = tallest(t => t.label.height);
  const value = tallest(t => t.value.height + t.qualifier.height);
  const period = tallest(t => t.period.height);
  const fine = tallest(t => t.fine.height);
  const height = PAD + label + 2 + value + 1 + period + 5 + 12 + fine + PAD - 2;

  const drawTile = ({ tile, ...texts }: SetTile, { page, x, y }: Pick<Place, 'page' | 'x' | 'y'>) => {
    const colours = STATUS_COLOURS[tile.status];
    fillRect(page, { x, y, width: tileWidth, height }, COLOURS.faint);
    fillRect(page, { x, y, width: tileWidth, height: 2 }, colours.strong);
    const body = addNode(addNode(list, 'LI'), 'LBody');
    const left = x + PAD;
    let at = y + PAD;
    drawParagraph(texts.label, addNode(body, 'P'), { page, x: left, y: at });
    at += label + 2 + value - texts.value.height - texts.qualifier.height;
    const printed = addNode(body, 'P');
    drawParagraph(texts.qualifier, printed, { page, x: left, y: at });
    at += texts.qualifier.height;
    drawParagraph(texts.value, printed, { page, x: left, y: at });
    at += texts.value.height + 1;
    drawParagraph(texts.period, addNode(body, 'P'), { page, x: left, y: at });
    at += period + 5;
    drawMark(page, tile.status, left, at + 1.5, 9);
    const word = addNode(body, 'P');
    drawLine(
      page,
      STATUS_WORDS[lang][tile.status],
      coloured({ ...STYLES.column, size: 8.5 }, colours.strong),
      word,
      {
        x: left + INDENT,
        y: at,
      },
    );
    drawLine(page, `[${tile.source}]`, STYLES.tiny, word, {
      x: left,
      y: at + 1,
      width: inner,
      align: 'right',
    });
    if (tile.fine !== '')
      drawParagraph(texts.fine, addNode(body, 'P'), { page, x: left + INDENT, y: at + 12 });
  };
  return {
    height,
    draw: ({ page, x, y }) => {
      set.forEach((one, i) => {
        drawTile(one, { page, x: x + i * (tileWidth + GAP), y });
      });
    },
  };
}
