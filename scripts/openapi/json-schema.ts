import { type JsonSchema, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { DATE, LIMIT, MAX_LIMIT } from '../../src/api/common-parameters.ts';
import type { Parameter } from '../../src/api/parameters.ts';
import { SCHEMAS } from './schemas.ts';

type Config = NonNullable<Parameters<typeof toJsonSchemaDefs>[1]>;

const CONFIG: Config = {
  target: 'draft-2020-12',
  errorMode: 'throw',
  // What no schema says: a check of two members, or of a day's being in the calendar. The descriptions tell.
  ignoreActions: ['check', 'trim'],
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  // Patterns of JSON Schema are read as Unicode anyway, so the flag `u` says nothing.
  overrideAction: ({ valibotAction, jsonSchema }) => {
    const { requirement } = valibotAction as { requirement?: unknown };
    return requirement instanceof RegExp && requirement.flags === 'u'
      ? { ...jsonSchema, pattern: requirement.source }
      : undefined;
  },
};

/** The named schemas as JSON Schema (2020-12, the dialect of OpenAPI 3.1). */
export const namedSchemas = (): Record<string, JsonSchema> => toJsonSchemaDefs(SCHEMAS, CONFIG);

/** A schema as JSON Schema; the named ones in it are referred to. */
export function jsonSchema(schema: v.GenericSchema): JsonSchema {
  const { $schema, $defs, ...rest } = toJsonSchema(schema, { ...CONFIG, definitions: SCHEMAS });
  return rest;
}

/** What a query parameter admits. What is a number to who asks is told as one, though it travels as text. */
export function parameterSchema({ schema }: Parameter): JsonSchema {
  const { default: preset, ...said } = jsonSchema(schema);
  if (schema === LIMIT.schema)
    return { type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: Number(preset) };
  const full = preset === undefined ? said : { ...said, default: preset };
  return schema === DATE.schema ? { ...full, format: 'date' } : full;
}
