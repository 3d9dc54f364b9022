import { type BriefMaterial, briefMaterial, sourceMaterial } from '../../dataset/queries/brief-material.ts';
import { isLanguage, LANGUAGES } from '../../texts/language.ts';
import { onlyPositional, parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { localSnapshot } from '../local-snapshot.ts';
import { writeBrief } from '../print-brief.ts';
import { UsageError } from '../usage-error.ts';

const usage = `Usage: crossfoot brief PLACE [--partner JP] [--lang en] [--paper a4] [--out FILE] [--json]
       crossfoot brief --source ID [--lang en] [--paper a4] [--out FILE] [--json]

Prints a briefing sheet (PDF) on a place, or on one source, from the sources of data/, without a server. For a sheet on a
text of your own see crossfoot check --pdf.

  PLACE      ISO 3166 code of the place, such as VN-13; of a country such as JP, to see it across places
  --partner  only what concerns this partner (ISO 3166 code, such as JP)
  --source   only what this source says (its id)
  --lang     en, vi or ms
  --paper    a4 or letter
  --out      where to write it (default: crossfoot-PLACE[-PARTNER]-LANG.pdf)
  --json     what was written, as JSON: file, bytes, snapshot, figures, checks`;

/** What the arguments ask for, its part of a file's name and, for a source, its title. */
interface Asked {
  readonly material: BriefMaterial;
  readonly names: readonly string[];
  readonly title?: string;
}

async function askedFor(
  positionals: readonly string[],
  partner: string | undefined,
  source: string | undefined,
): Promise<Asked> {
  const served = await localSnapshot();
  if (source !== undefined) {
    if (positionals.length > 0 || partner !== undefined)
      throw new UsageError('--source goes with neither PLACE nor --partner');
    const material = await sourceMaterial(served, source);
    if (!material) throw new UsageError(`there is no source "${source}" in data/sources`);
    return { material, names: [source], title: material.sources[0]?.title ?? source };
  }
  const place = onlyPositional(positionals, 'PLACE');
  const material = await briefMaterial(served, place, partner);
  if (!material) {
    const whom = partner === undefined ? `"${place}"` : `"${place}" with "${partner}"`;
    throw new UsageError(`no source reports figures of ${whom}; places are ISO 3166 codes such as VN-13`);
  }
  return { material, names: partner === undefined ? [place] : [place, partner] };
}

/** `crossfoot brief`: a briefing sheet from the sources of data/. */
export const brief: Command = {
  name: 'brief',
  summary: 'print a briefing sheet (PDF) on a place or a source',
  usage,
  async run(args, io) {
    const { values, positionals } = parseArguments(args, {
      partner: { type: 'string' },
      source: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      paper: { type: 'string', default: 'a4' },
      out: { type: 'string' },
      json: { type: 'boolean' },
    });
    const { partner, source, lang, paper } = values;
    if (!isLanguage(lang)) throw new UsageError(`--lang "${lang}" is none of ${LANGUAGES.join(', ')}`);
    if (paper !== 'a4' && paper !== 'letter')
      throw new UsageError(`--paper "${paper}" is none of a4, letter`);

    const { material, names, title } = await askedFor(positionals, partner, source);
    const file = values.out ?? `${['crossfoot', ...names, lang].join('-')}.pdf`;
    const look = { lang, paper, ...(title === undefined ? {} : { title }) } as const;
    const bytes = await writeBrief(file, material, look, io);
    const { snapshot, figures, relations } = material;
    const written = { file, bytes, snapshot, figures: figures.length, checks: relations.length };
    await io.out(values.json ? `${JSON.stringify(written, null, 2)}\n` : `Wrote ${file} (${bytes} bytes)\n`);
    return 0;
  },
};
