import { BRIEF_TEXTS } from '../../texts/briefs.ts';
import { csvText } from '../../texts/csv.ts';
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

/** The data of a brief as it travels inside the PDF: the figures as CSV (RFC 4180), everything as JSON. */
export function dataFiles(input: BriefInput, id: string): readonly Attachment[] {
  const { published, origin, ...data } = input;
  const texts = BRIEF_TEXTS[input.lang];
  const encoder = new TextEncoder();
  const rows = input.figures.map(figure => COLUMNS.map(column => figure[column]));
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
      bytes: encoder.encode(csvText(COLUMNS, rows)),
    },
  ];
}
