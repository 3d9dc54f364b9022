import type { Figure } from '../../model/figure.ts';
import { BRIEF_TEXTS } from '../../texts/briefs.ts';
import type { BriefInput } from '../brief-input.ts';
import type { Attachment } from '../pdf/attachments.ts';

const COLUMNS = [
  'id',
  'source',
  'surface',
  'kind',
  'value',
  'unit',
  'counted',
  'qualifier',
  'decimals',
  'scale',
  'measure',
  'subject',
  'partner',
  'period',
  'basis',
  'status',
  'checks',
] as const;

/** A field by RFC 4180: quoted where it holds a comma, a quote or a line break. */
function field(value: unknown): string {
  const text = Array.isArray(value)
    ? value.join(' ')
    : value === null || value === undefined
      ? ''
      : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csv(figures: readonly Figure[]): string {
  const rows = figures.map(figure => COLUMNS.map(column => field(figure[column])).join(','));
  return `${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}

/** The data of a brief as it travels inside the PDF: the figures as CSV (RFC 4180), everything as JSON. */
export function dataFiles(input: BriefInput, id: string): readonly Attachment[] {
  const { published, origin, ...data } = input;
  const texts = BRIEF_TEXTS[input.lang];
  const encoder = new TextEncoder();
  return [
    {
      name: 'brief.json',
      mime: 'application/json',
      description: texts.briefFile,
      bytes: encoder.encode(JSON.stringify({ id, ...data })),
    },
    {
      name: 'figures.csv',
      mime: 'text/csv',
      description: texts.figuresFile,
      bytes: encoder.encode(csv(input.figures)),
    },
  ];
}
