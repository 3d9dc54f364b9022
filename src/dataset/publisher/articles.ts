import * as v from 'valibot';
import type { Article } from '../../model/article.ts';
import { type SourceDocument, SourceDocumentSchema } from '../../model/source.ts';
import { articleText } from '../../report/article-text.ts';
import { understandText } from '../../report/report.ts';
import { MOST_FIGURES } from '../../report/too-many-figures.ts';
import type { Sql } from '../ledger/sql.ts';
import { sha256 } from '../sha256.ts';
import { withoutPassage } from '../source-record.ts';
import { heldBody } from './documents.ts';

/** An article as plain text, with its hash. What its page says of it stands where nothing was said. */
export interface ArticleDraft {
  readonly article: Omit<Article, 'text' | 'html'>;
  readonly text: string;
  /** SHA-256 (hex) of the text's UTF-8 bytes: by it a text is known again. */
  readonly sha256: string;
}

/** What is said of an article whose holder said nothing. */
const NO_TITLE = 'Untitled report';
const RESERVED = 'All rights reserved by its publisher.';

/** Takes the text out of an article. @throws RangeError where there is none in it */
export async function draftArticle({ text: given, html, ...known }: Article): Promise<ArticleDraft> {
  const { text, title, date, lang } = articleText({ text: given, html });
  if (text.trim() === '') throw new RangeError('there is no text in it');
  const article = {
    ...known,
    ...(known.title === undefined && title !== undefined ? { title: title.slice(0, 500) } : {}),
    ...(known.published === undefined && date !== undefined ? { published: date } : {}),
    ...(known.language === undefined && lang !== undefined ? { language: lang } : {}),
  };
  return { article, text, sha256: await sha256(text) };
}

/** The held source that was made from a text, by the text's hash. */
export function findByText(sql: Sql, hash: string): string | undefined {
  const [row] = sql
    .exec(
      `SELECT id FROM documents WHERE json_extract(body, '$.original.sha256') = ? AND until IS NULL
       ORDER BY id LIMIT 1`,
      hash,
    )
    .toArray();
  return row && String(row.id);
}

/** A title's words in lower case, joined by hyphens; empty where no letter of it is Latin. */
function slug(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter(word => word !== '');
  return words.join('-').slice(0, 40).replace(/-$/, '');
}

/** An id for a new source: its title and the beginning of its hash, so that the same text has the same id again. */
export function idFor(sql: Sql, { article, sha256: hash }: ArticleDraft): string {
  const base = `${slug(article.title ?? '') || 'report'}-${hash.slice(0, 8)}`;
  let id = base;
  // Taken where a source was replaced by another text since.
  for (let n = 2; heldBody(sql, id) !== undefined; n++) id = `${base}-${n}`;
  return id;
}

/**
 * A third party's article as a document under an id: with its text where that is to be kept, else with what was read of it.
 *
 * @throws RangeError where it has more than {@link MOST_FIGURES} figures
 */
export function documentOf({ article, text, sha256: hash }: ArticleDraft, id: string): SourceDocument {
  const { title = NO_TITLE, publisher = null, url = null, published = null, licence = RESERVED } = article;
  const { lang, date, understanding } = understandText(text, {
    id,
    title,
    most: MOST_FIGURES,
    ...(article.language === undefined ? {} : { lang: article.language }),
    ...(published === null ? {} : { date: published }),
  });
  const { figures, relations } = understanding;
  const inferred =
    published === null && date !== null ? { inferred: { date, reason: 'found in the text' } } : {};
  const kept =
    article.keep === true
      ? { digest: text }
      : { digest: '', read: { lang, figures: figures.map(withoutPassage), relations } };
  // Parsing leaves what the schema does not name: a document has the same bytes whenever it is made.
  return v.parse(SourceDocumentSchema, {
    id,
    title,
    publisher,
    url,
    published,
    ...inferred,
    language: article.language ?? lang,
    licence,
    original: { sha256: hash, length: text.length },
    checklist: [],
    withheld: true,
    ...kept,
  });
}
