import { BRIEF_TEXTS } from '../texts/briefs.ts';
import type { BriefInput } from './brief-input.ts';
import { buildContent } from './content/build-content.ts';
import { cleanText, shortened } from './content/clean-text.ts';
import { dataFiles } from './content/data-files.ts';
import type { EastAsianFonts } from './fonts/east-asian.ts';
import { withFonts } from './fonts/typefaces.ts';
import { layOut } from './layout/lay-out.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { SAMPLE } from './sample-brief.ts';

/** Raised by whoever changes how a brief looks: a brief's id names its data and its template. */
const TEMPLATE = 4;

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** A day for the file's dates: the data's own, else the day the snapshot was published, else none in particular. */
function fileDate(input: BriefInput): string {
  const date = input.asOf ?? input.published.slice(0, 10);
  return /^\d{4}/.test(date) ? date : '1970-01-01';
}

/** A brief, and the characters that no face it was given has: they are drawn as a visible substitute, and should be logged. */
export interface PrintedBrief {
  readonly bytes: Uint8Array;
  readonly missing: readonly string[];
}

/** Everything of a brief that does not wait: `hash` names its data. */
function typeset(input: BriefInput, hash: string): PrintedBrief {
  const { lang } = input;
  const id = hash.slice(0, 12);
  const content = buildContent(input, id);
  const texts = BRIEF_TEXTS[lang];
  const sheet = layOut(content, lang, input.paper ?? 'a4');
  const title = cleanText(shortened(content.documentTitle, 300));
  const bytes = writePdf({
    sheet,
    info: {
      title,
      subject: cleanText(content.summary),
      author: 'Crossfoot',
      keywords: [
        ...(content.snapshot === null ? [] : [`${texts.snapshot} ${content.snapshot}`]),
        `${texts.brief} ${id}`,
      ].join('; '),
      lang,
      date: fileDate(input),
    },
    attachments: dataFiles(input, id),
    id: hash.slice(0, 32),
  });
  const items = sheet.pages.flatMap(page => page.items);
  const missing = new Set(items.flatMap(item => (item.kind === 'text' ? item.shaped.missing : [])));
  return { bytes, missing: [...missing] };
}

/**
 * Prints a brief: PDF 1.7 that conforms to PDF/A-3a and PDF/UA-1, with the figures attached as CSV and JSON. The same
 * input gives the same bytes, in Node and in workerd.
 *
 * @param fonts what `loadFonts` finds that the brief needs; without it East Asian letters are drawn as substitutes
 *
 * @example await printBrief({ place: 'VN-13', partner: 'JP', lang: 'en', … })
 */
export async function printBrief(given: BriefInput, fonts?: EastAsianFonts): Promise<PrintedBrief> {
  const { related = [], ...rest } = given;
  const figures = [...given.figures, ...related];
  const cited = new Set(figures.map(figure => figure.source));
  const input: BriefInput = {
    ...rest,
    figures,
    sources: given.sources.filter(source => cited.has(source.id)),
  };
  const { published, ...named } = input;
  // A publication that changed no datum gives the same brief.
  const identity = input.asOf === null ? input : named;
  const hash = await sha256(JSON.stringify([TEMPLATE, identity]));
  return withFonts(fonts, () => typeset(input, hash));
}

/** The bytes of a brief alone. */
export async function renderBrief(input: BriefInput, fonts?: EastAsianFonts): Promise<Uint8Array> {
  return (await printBrief(input, fonts)).bytes;
}

/**
 * Prints a sample and throws it away, so that the first request after a deploy finds everything compiled. It does not
 * wait for anything: a Worker may call it at module scope.
 */
export function warmUp(): void {
  typeset(SAMPLE, '0'.repeat(64));
}
