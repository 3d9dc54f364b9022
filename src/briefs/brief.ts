import { BRIEF_TEXTS } from '../texts/briefs.ts';
import type { BriefInput } from './brief-input.ts';
import { buildContent } from './content/build-content.ts';
import { dataFiles } from './content/data-files.ts';
import { layOut } from './layout/lay-out.ts';
import { writePdf } from './pdf/write-pdf.ts';

/** Raised by whoever changes how a brief looks: a brief's id names its data and its template. */
const TEMPLATE = 1;

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** A day for the file's dates: the data's own, else the day the snapshot was published. */
function fileDate(input: BriefInput): string {
  return input.asOf ?? input.published.slice(0, 10);
}

/**
 * Prints a brief: PDF 1.7 that conforms to PDF/A-3a and PDF/UA-1, with the figures attached as CSV and JSON. The same
 * input gives the same bytes, in Node and in workerd.
 *
 * @example await renderBrief({ place: 'VN-13', partner: 'JP', lang: 'en', … })
 */
export async function renderBrief(given: BriefInput): Promise<Uint8Array> {
  const cited = new Set(given.figures.map(figure => figure.source));
  const input = { ...given, sources: given.sources.filter(source => cited.has(source.id)) };
  const { published, ...named } = input;
  // A publication that changed no datum gives the same brief.
  const identity = input.asOf === null ? input : named;
  const hash = await sha256(JSON.stringify([TEMPLATE, identity]));
  const id = hash.slice(0, 12);
  const content = buildContent(input, id);
  const texts = BRIEF_TEXTS[input.lang];
  return writePdf({
    sheet: layOut(content, input.lang, input.paper ?? 'a4'),
    info: {
      title: content.documentTitle,
      subject: content.summary,
      author: 'Crossfoot',
      keywords: `${content.title}; ${texts.snapshot} ${input.snapshot.slice(0, 12)}; ${texts.brief} ${id}`,
      lang: input.lang,
      date: fileDate(input),
    },
    attachments: dataFiles(input, id),
    id: hash.slice(0, 32),
  });
}
