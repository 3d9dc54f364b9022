import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OPERATIONS, openApiDocument, openApiText } from '../../scripts/openapi/document.ts';
import { jsonSchema, parameterSchema } from '../../scripts/openapi/json-schema.ts';
import { createApp } from '../../src/api/app.ts';
import { LIMIT } from '../../src/api/common-parameters.ts';
import type { Parameters } from '../../src/api/parameters.ts';

/** What a route asked for while it answered: the query's parameters, types and schemas of the body. */
const asked = vi.hoisted(() => ({
  parameters: undefined as unknown,
  types: [] as string[],
  schema: undefined as unknown,
}));

vi.mock('../../src/api/parameters.ts', async original => {
  const real = await original<typeof import('../../src/api/parameters.ts')>();
  const parameters: typeof real.parameters = (query, known) => {
    asked.parameters = known;
    return real.parameters(query, known);
  };
  return { ...real, parameters };
});
vi.mock('../../src/api/media-type.ts', async original => {
  const real = await original<typeof import('../../src/api/media-type.ts')>();
  const requireMediaType: typeof real.requireMediaType = (request, supported) => {
    asked.types = [...supported];
    return real.requireMediaType(request, supported);
  };
  return { ...real, requireMediaType };
});
vi.mock('../../src/api/writing.ts', async original => {
  const real = await original<typeof import('../../src/api/writing.ts')>();
  const bodyOf: typeof real.bodyOf = (c, schema, most) => {
    asked.schema = schema;
    return real.bodyOf(c, schema, most);
  };
  return { ...real, bodyOf };
});

type Json = { readonly [member: string]: Json } & readonly Json[] & string;
const written = JSON.parse(readFileSync('data/openapi.json', 'utf8')) as Json;

const app = createApp();
const routes = app.routes
  .map(({ path }) => path)
  .filter(path => path !== '/*' && !path.startsWith('/assets/'));
/** A route's path as the document writes it. */
const described = (path: string): string =>
  path.replace(/:file\{.*\}/, '{place}.pdf').replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}');
/** An address that a described path admits. */
const addressOf = (path: string): string => path.replace(/\{\w+\}/g, 'x');

const env = { CROSSFOOT_TOKENS: 'tester=token' };
const context = {
  waitUntil: (work: Promise<unknown>) => void work.catch(() => {}),
  passThroughOnException() {},
};
const ask = (path: string, method: string, headers: Record<string, string> = {}) =>
  app.request(addressOf(path), { method, headers }, env, context as unknown as ExecutionContext);

const refsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' ? [member as string] : refsIn(member),
  );
};
const at = (pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    // biome-ignore lint/suspicious/noExplicitAny: a walk through JSON
    .reduce((value: any, key) => value?.[key], written);

describe('data/openapi.json', () => {
  it('is what the routes say; run `npm run data` after a change of them', () => {
    expect(readFileSync('data/openapi.json', 'utf8') === openApiText()).toBe(true);
  });

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(written) as Record<string, unknown>);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('refers to nothing that is not there, and has no component that nothing refers to', () => {
    const refs = new Set(refsIn(written));
    expect([...refs].filter(ref => at(ref) === undefined)).toEqual([]);
    const components = ['schemas', 'responses', 'parameters', 'headers'].flatMap(kind =>
      Object.keys(at(`#/components/${kind}`) as object).map(name => `#/components/${kind}/${name}`),
    );
    // Problems that any address may answer with are told by the default; their types are told with their status.
    const unused = components.filter(component => !refs.has(component));
    expect(unused).toEqual(['#/components/responses/405', '#/components/responses/500']);
  });

  it('gives each operation a name of its own', () => {
    const ids = OPERATIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('describes each address that is answered, and no other', () => {
    expect(Object.keys(written.paths!).sort()).toEqual([...new Set(routes.map(described))].sort());
  });

  it('admits the limits that are admitted', () => {
    const { minimum, maximum, default: preset } = parameterSchema(LIMIT);
    const { requirement } = LIMIT.schema.wrapped.pipe[1];
    for (const limit of [0, minimum! - 1, minimum!, 99, 100, maximum!, maximum! + 1, 9999])
      expect(requirement.test(String(limit)), String(limit)).toBe(limit >= minimum! && limit <= maximum!);
    expect(String(preset)).toBe(LIMIT.schema.default);
  });
});

describe.each(Object.entries(openApiDocument().paths))('%s', (path, item) => {
  const operations = Object.entries(item).filter(([key]) => key !== 'parameters') as [string, Json][];

  beforeEach(() => {
    asked.parameters = undefined;
    asked.types = [];
    asked.schema = undefined;
    // Without a store every route fails once it has read the request.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(console, 'warn').mockImplementation(() => {});
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('has the methods that are allowed', async () => {
    const allowed = (await ask(path, 'OPTIONS')).headers.get('Allow')!.split(', ');
    const methods = operations.map(([method]) => method.toUpperCase());
    expect(methods.sort()).toEqual(allowed.filter(name => !['HEAD', 'OPTIONS'].includes(name)).sort());
  });

  it.each(operations)(
    '%s reads the parameters and the body described, and no others',
    async (method, told) => {
      await ask(path, method.toUpperCase(), { Authorization: 'Bearer token' });
      const query = [...((told.parameters as readonly Json[] | undefined) ?? [])]
        .filter(parameter => (parameter.in as string) === 'query')
        .map(({ name, schema }) => [name, schema]);
      const known = Object.entries((asked.parameters ?? {}) as Parameters);
      expect(Object.fromEntries(query)).toEqual(
        Object.fromEntries(known.map(([name, parameter]) => [name, parameterSchema(parameter)])),
      );
      const content = (told.requestBody?.content ?? {}) as Readonly<Record<string, Json>>;
      expect(Object.keys(content).sort()).toEqual([...asked.types].sort());
      if (asked.schema !== undefined)
        expect(content['application/json']?.schema).toEqual(jsonSchema(asked.schema as never));
    },
  );

  it.each(operations)('%s needs a token where that is told', async (method, told) => {
    const { status } = await ask(path, method.toUpperCase());
    expect(status === 401).toBe(told.security !== undefined);
  });
});
