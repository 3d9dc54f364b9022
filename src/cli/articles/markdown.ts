/** What a Markdown file says of itself in its front matter, and its text without marks. */
export interface MarkdownArticle {
  readonly text: string;
  readonly known: Readonly<Record<string, string>>;
}

/** Plain text of Markdown: links and images become their words, code blocks and comments go, headings and lists stay lines. */
export function parseMarkdown(source: string): MarkdownArticle {
  const { known, body } = frontMatter(source.replaceAll('\r\n', '\n'));
  const lines: string[] = [];
  let fenced = false;
  for (const line of body.split('\n')) {
    if (/^ {0,3}(```|~~~)/.test(line)) fenced = !fenced;
    else if (!fenced && !/^ {0,3}(=+|-{3,}|\*{3,}|_{3,}) *$/.test(line) && !line.startsWith('<!--'))
      lines.push(plain(line));
  }
  return { known, text: lines.join('\n').trim() };
}

function frontMatter(source: string) {
  const known: Record<string, string> = {};
  const end = source.startsWith('---\n') ? source.indexOf('\n---', 3) : -1;
  if (end < 0) return { known, body: source };
  for (const line of source.slice(4, end).split('\n')) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const value = line.slice(colon + 1).trim();
    known[line.slice(0, colon).trim().toLowerCase()] = value.replace(/^(["'])(.*)\1$/, '$2');
  }
  const after = source.indexOf('\n', end + 1);
  return { known, body: after < 0 ? '' : source.slice(after + 1) };
}

const plain = (line: string): string =>
  line
    .replace(/^ {0,3}#{1,6} +/, '')
    .replace(/^ {0,3}> ?/, '')
    .replace(/!?\[([^\][]{0,500})\]\([^()]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__|`)/g, '')
    .replace(/(^|\s)[*_](?=\S)|(?<=\S)[*_](?=[\s.,;:!?]|$)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
