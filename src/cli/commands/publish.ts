import { parseArguments, TEXT_OPTIONS, textOptions } from '../arguments.ts';
import { listFiles } from '../articles/list-files.ts';
import { publishArticles } from '../articles/publish-articles.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { publishSources } from '../publish-sources.ts';
import { SERVICE_USAGE, type Service, serviceAt, serviceOptions } from '../service.ts';
import { loadSources } from '../sources.ts';
import { UsageError } from '../usage-error.ts';

const usage = `Usage: crossfoot publish [--url URL] [--token TOKEN] [--json]
       crossfoot publish FILE… [--publisher NAME] [--lang en] [--date 2025-02-16] [--licence TEXT] [--keep]

Publishes through a running Crossfoot. What it already holds stays as it is, so what was broken off is gone on with by doing
it again.

Without FILE the sources of data/ are published. A FILE is an article, or a folder of them:
  .txt         its name is the title
  .html .htm   the article is taken out of the page, with its title, date and language
  .md          front matter may name title, publisher, url, published, language, licence
  .csv .tsv    an article a row: a column text or html, and columns called as above
  .jsonl       an article a line: {"text" or "html", "title", "publisher", "url", "published", "language", "licence", "keep"}

${SERVICE_USAGE}
  --publisher, --lang, --date, --licence  what is known of all articles; what a file says of itself comes first
  --keep   let Crossfoot keep the texts, to read them again when it reads better; they are never served
  --json   what became of it as JSON

Exit codes: 0 all published · 2 some of it could not be read (a line for each), or the service could not be used`;

async function publishData(url: string, token: string, io: Io, asJson: boolean): Promise<number> {
  const sources = await loadSources();
  const answer = await publishSources(url, token, sources);
  await io.out(
    asJson
      ? `${JSON.stringify(answer, null, 2)}\n`
      : `${answer.changed ? 'Published' : 'Already published'}: ${sources.length} sources, snapshot ${answer.snapshot}\n`,
  );
  return 0;
}

/** `crossfoot publish`: brings articles, or data/sources, into the data set of a running Worker. */
export const publish: Command = {
  name: 'publish',
  summary: 'publish articles, or the sources of data/, to a running Crossfoot',
  usage,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      ...serviceOptions(),
      lang: TEXT_OPTIONS.lang,
      date: TEXT_OPTIONS.date,
      publisher: { type: 'string' },
      licence: { type: 'string' },
      keep: { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const { publisher, licence, keep, json = false } = values;
    const { lang: language, date: published } = textOptions(values);
    const about = { publisher, licence, keep, language, published };
    const known = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
    const service: Service = serviceAt(values);
    if (positionals.length === 0) {
      if (Object.keys(known).length > 0) throw new UsageError('FILE is missing');
      return publishData(values.url, values.token, io, json);
    }
    const result = await publishArticles(await listFiles(positionals), known, service, io);
    const { files, published: fresh, held, unreadable, snapshot } = result;
    await io.out(
      json
        ? `${JSON.stringify(result, null, 2)}\n`
        : `${files} files: ${fresh} articles published, ${held} already held, ${unreadable.length} unreadable${
            snapshot === null ? '' : `; snapshot ${snapshot}`
          }\n`,
    );
    return unreadable.length > 0 ? 2 : 0;
  },
};
