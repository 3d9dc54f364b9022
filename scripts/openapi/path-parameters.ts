import type { JsonSchema } from '@valibot/to-json-schema';
import { FigureSchema } from '../../src/model/figure.ts';
import { Sha256Schema } from '../../src/model/snapshot.ts';
import { BibliographySchema } from '../../src/model/source.ts';
import { jsonSchema } from './json-schema.ts';

const hash = '[0-9a-f]{64}';
const PLACE: JsonSchema = { type: 'string', pattern: '^[A-Za-z0-9._-]+$' };

/** What stands for a name in a path, the longest beginning first. */
const BY_PATH: readonly (readonly [begins: string, schema: JsonSchema, note: string])[] = [
  ['/v1/figures/', jsonSchema(FigureSchema.entries.id), 'The id of a figure.'],
  ['/v1/checks/', { type: 'string' }, 'The id of a check.'],
  ['/v1/findings/', { type: 'string' }, 'The id of a finding.'],
  ['/v1/sources/', jsonSchema(BibliographySchema.entries.id), 'The id of a source.'],
  ['/v1/runs/', { type: 'string' }, 'The id of a run.'],
  ['/v1/snapshots/{id}/', jsonSchema(Sha256Schema), 'The id of a snapshot.'],
  [
    '/v1/snapshots/',
    { type: 'string', pattern: `^${hash}(\\.\\.\\.${hash})?$` },
    'The id of a snapshot, or two of them with three dots between.',
  ],
  ['/v1/briefs/', PLACE, 'A place or partner: ISO 3166 (`VN-13`, `JP`), or an id of a place.'],
  ['/places/', PLACE, 'A place: ISO 3166 (`VN-13`, `JP`), or an id of a place.'],
  ['/sources/', PLACE, 'The id of a source.'],
];

/** The names in a path, as parameters. @throws Error for a path of no kind that is known here */
export function pathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
    const [, schema, description] = BY_PATH.find(([begins]) => path.startsWith(begins)) ?? unknown(path);
    return { name, in: 'path', required: true, description, schema };
  });
}

function unknown(path: string): never {
  throw new Error(`scripts/openapi/path-parameters.ts says nothing of ${path}`);
}
