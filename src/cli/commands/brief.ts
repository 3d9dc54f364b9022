import { writeFile } from 'node:fs/promises';
import { renderBrief } from '../../briefs/brief.ts';
import { briefMaterial } from '../../dataset/queries/brief-material.ts';
import { sayIn } from '../../report/say-in.ts';
import { isLanguage, LANGUAGES } from '../../texts/language.ts';
import { onlyPositional, parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { localSnapshot } from '../local-snapshot.ts';
import { UsageError } from '../usage-error.ts';

const usage = `Usage: crossfoot brief PLACE [--partner JP] [--lang en] [--paper a4] [--out FILE] [--json]

Prints a briefing sheet (PDF) on a place from the sources of data/, without a server.

  PLACE      ISO 3166 code of the place, such as VN-13
  --partner  only what concerns this partner (ISO 3166 code, such as JP)
  --lang     en, vi or ms
  --paper    a4 or letter
  --out      where to write it (default: crossfoot-PLACE[-PARTNER]-LANG.pdf)
  --json     what was written, as JSON: file, bytes, snapshot, figures, checks`;

/** `crossfoot brief`: a briefing sheet from the sources of data/. */
export const brief: Command = {
  name: 'brief',
  summary: 'print a briefing sheet (PDF) on a place',
  usage,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      partner: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      paper: { type: 'string', default: 'a4' },
      out: { type: 'string' },
      json: { type: 'boolean' },
    });
    const place = onlyPositional(positionals, 'PLACE');
    const { partner, lang, paper } = values;
    if (!isLanguage(lang)) throw new UsageError(`--lang "${lang}" is none of ${LANGUAGES.join(', ')}`);
    if (paper !== 'a4' && paper !== 'letter')
      throw new UsageError(`--paper "${paper}" is none of a4, letter`);

    const served = await localSnapshot();
    const material = await briefMaterial(served, place, partner);
    if (!material) {
      const whom = partner === undefined ? `"${place}"` : `"${place}" with "${partner}"`;
      throw new UsageError(`no source reports figures of ${whom}; places are ISO 3166 codes such as VN-13`);
    }
    const published = material.asOf ?? '';
    const languages = new Map(material.sources.map(source => [source.id, source.language]));
    const all = [...material.figures, ...material.related];
    const relations = sayIn(lang, all, material.relations, source => languages.get(source));
    const bytes = await renderBrief({ ...material, relations, lang, paper, published, origin: null });
    const file =
      values.out ??
      `${['crossfoot', place, ...(partner === undefined ? [] : [partner]), lang].join('-')}.pdf`;
    await writeFile(file, bytes).catch((error: Error) => {
      throw new UsageError(`${file} cannot be written: ${error.message}`);
    });
    const { snapshot, figures } = material;
    const written = {
      file,
      bytes: bytes.length,
      snapshot,
      figures: figures.length,
      checks: relations.length,
    };
    await io.out(
      values.json ? `${JSON.stringify(written, null, 2)}\n` : `Wrote ${file} (${bytes.length} bytes)\n`,
    );
    return 0;
  },
};
