import { Parser } from 'htmlparser2';
import { type HtmlCell, type HtmlGrid, htmlCell, linesOfGrid } from './tables/html-grid.ts';

/** An article as plain text for `read`, with what its page says of it. */
export interface HtmlArticle {
  readonly text: string;
  readonly title?: string;
  /** ISO 8601 date of publication, where the page has it as metadata. */
  readonly date?: string;
  readonly lang?: string;
}

/** Elements whose text is no article: code, navigation, forms, what stands at the page's edges. */
const SKIPPED = new Set(
  'script style noscript template svg math iframe object nav header footer aside form button select option textarea dialog menu'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'p div li ul ol h1 h2 h3 h4 h5 h6 tr table section article main blockquote figure figcaption dd dt pre br hr td th caption'.split(
    ' ',
  ),
);
/** Text of a body that is marked as such; shorter than this it is a teaser, and the whole page is taken. */
const LEAST_BODY = 200;
/** A block of which most is links is a menu or a list of other articles. */
const MOST_LINKED = 0.5;

interface PageMeta {
  title?: string | undefined;
  heading?: string | undefined;
  date?: string | undefined;
  lang?: string | undefined;
}

interface Block {
  text: string;
  linked: number;
  readonly marked: boolean;
  /** Lines of a table, which keep their tabs. */
  readonly lines?: boolean;
}

/** A table that is open, and where its blocks begin among those of the page. */
interface OpenTable extends HtmlGrid {
  readonly from: number;
  cell: HtmlCell | undefined;
  inCaption: boolean;
  nested: boolean;
  /** Where a raised mark behind a digit begins in the open cell; -1 where none is open. */
  raised: number;
}

/**
 * Finds the article in an HTML page: the text of `<article>`, `<main>` or what is marked as articleBody where there is one,
 * else all blocks that are not mostly links. Blocks are parted by blank lines; a table of figures is a line a row, its cells
 * parted by tabs. Never throws:
 * broken markup is read as browsers do.
 */
export function articleOf(html: string): HtmlArticle {
  const blocks: Block[] = [];
  const meta: PageMeta = {};
  const open: { readonly name: string; readonly skips: boolean; readonly marks: boolean }[] = [];
  let skipped = 0;
  let marked = 0;
  let links = 0;
  let headings = 0;
  let current: Block = { text: '', linked: 0, marked: false };
  const tables: OpenTable[] = [];

  const flush = () => {
    if (current.text.trim() !== '') blocks.push(current);
    current = { text: '', linked: 0, marked: marked > 0 };
  };

  const closeTable = () => {
    const table = tables.pop();
    const lines = table && !table.nested ? linesOfGrid(table) : undefined;
    if (!table || lines === undefined) return;
    flush();
    blocks.length = table.from;
    const block = { linked: 0, marked: marked > 0 };
    if (table.caption.trim() !== '') blocks.push({ ...block, text: table.caption });
    blocks.push({ ...block, text: lines, lines: true });
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      const skips =
        SKIPPED.has(name) || attributes.hidden !== undefined || attributes['aria-hidden'] === 'true';
      const marks = name === 'article' || name === 'main' || attributes.itemprop === 'articleBody';
      open.push({ name, skips, marks });
      if (skips) skipped++;
      if (name === 'table') {
        flush();
        for (const table of tables.slice(-1)) table.nested = true;
        tables.push({
          rows: [],
          caption: '',
          from: blocks.length,
          cell: undefined,
          inCaption: false,
          nested: false,
          raised: -1,
        });
      }
      const table = tables.at(-1);
      if (table && skipped === 0) openInTable(table, name, attributes);
      if (BLOCKS.has(name) && name !== 'td' && name !== 'th') flush();
      if (marks) {
        marked++;
        flush();
      }
      if (name === 'a') links++;
      if (name === 'h1') headings++;
      if (name === 'html' && attributes.lang) meta.lang = attributes.lang;
      if (name === 'meta') readMeta(attributes, meta);
      if (name === 'time' && attributes.datetime) meta.date ??= dateOf(attributes.datetime);
    },
    ontext(text) {
      const name = open[open.length - 1]?.name;
      if (name === 'title') meta.title ??= text.trim();
      if (skipped > 0 || name === 'title') return;
      if (headings > 0) meta.heading = (meta.heading ?? '') + text;
      current.text += text;
      const table = tables.at(-1);
      if (table?.cell) table.cell.text += text;
      else if (table?.inCaption) table.caption += text;
      if (links > 0) current.linked += text.trim().length;
    },
    onclosetag(name) {
      const element = open.pop();
      if (element?.skips) skipped--;
      const table = tables.at(-1);
      if (name === 'td' || name === 'th') {
        current.text += ' ';
        if (table) table.cell = undefined;
      }
      if (name === 'caption' && table) table.inCaption = false;
      if (name === 'sup' && table?.cell) lowerMark(table, table.cell);
      if (name === 'a') links--;
      if (name === 'h1') headings--;
      if (BLOCKS.has(name) && name !== 'td' && name !== 'th') flush();
      if (name === 'table') closeTable();
      if (element?.marks) marked--;
    },
  });
  parser.write(html);
  parser.end();
  flush();

  const title = (meta.heading ?? meta.title)?.replace(/\s+/g, ' ').trim();
  return {
    text: textOf(blocks),
    ...(title ? { title } : {}),
    ...(meta.date ? { date: meta.date } : {}),
    ...(meta.lang ? { lang: meta.lang } : {}),
  };
}

function openInTable(table: OpenTable, name: string, attributes: Readonly<Record<string, string>>): void {
  if (name === 'tr') table.rows.push([]);
  else if (name === 'td' || name === 'th') {
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = htmlCell(attributes);
    table.raised = -1;
    table.rows.at(-1)!.push(table.cell);
  } else if (name === 'caption') table.inCaption = true;
  else if (name === 'sup' && table.cell && /\d\s*$/.test(table.cell.text.slice(-8))) {
    table.raised = table.cell.text.length;
  } else if (table.cell && BLOCKS.has(name)) table.cell.text += ' ';
}

/** A raised mark behind a number is put in brackets: `1,234<sup>1</sup>` is not 12,341. */
function lowerMark(table: OpenTable, cell: HtmlCell): void {
  if (table.raised < 0) return;
  const mark = cell.text.slice(table.raised).replace(/[()[\]\s]/g, '');
  cell.text = cell.text.slice(0, table.raised) + (mark === '' ? '' : ` (${mark})`);
  table.raised = -1;
}

function textOf(blocks: readonly Block[]): string {
  const body = blocks.filter(block => block.marked);
  const length = body.reduce((sum, block) => sum + block.text.length, 0);
  const chosen = length >= LEAST_BODY ? body : blocks;
  return chosen
    .map(block => ({ ...block, text: block.lines ? block.text : block.text.replace(/\s+/g, ' ').trim() }))
    .filter(block => block.text !== '' && block.linked <= block.text.length * MOST_LINKED)
    .map(block => block.text)
    .join('\n\n');
}

function readMeta(attributes: Readonly<Record<string, string>>, meta: PageMeta): void {
  const name = attributes.property ?? attributes.name ?? attributes.itemprop;
  const content = attributes.content;
  if (!name || !content) return;
  if (name === 'og:title') meta.title = content;
  if (name === 'article:published_time' || name === 'datePublished' || name === 'pubdate') {
    const date = dateOf(content);
    if (date) meta.date = date;
  }
}

function dateOf(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
}
