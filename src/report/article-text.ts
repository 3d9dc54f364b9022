import { articleOf, type HtmlArticle } from '../reading/html.ts';

/** The text of an article that is given as text or as an HTML page, with what the page says of it. */
export const articleText = ({
  text,
  html,
}: {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
}): HtmlArticle => (html === undefined ? { text: text ?? '' } : articleOf(html));
