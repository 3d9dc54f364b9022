import type { JsonSchema } from '@valibot/to-json-schema';
import packageJson from '../../package.json' with { type: 'json' };
import { PROBLEM_STATUS } from '../../src/api/problem.ts';
import { PROBLEM_TYPE } from '../../src/api/problem-response.ts';
import { PROBLEM_TITLES, type ProblemKind } from '../../src/texts/api.ts';
import { jsonSchema, namedSchemas, parameterSchema } from './json-schema.ts';
import { NOTES } from './notes.ts';
import type { Answer, Content, Operation, Tag } from './operation.ts';
import { ANSWER_HEADER_NOTES, HEADER_NOTES, PARAMETER_NOTES } from './parameter-notes.ts';
import { pathParameters } from './path-parameters.ts';
import { READING } from './reading.ts';
import { SERVING } from './serving.ts';
import { WRITING } from './writing.ts';

/** All that is answered, but the files that pages load. */
export const OPERATIONS: readonly Operation[] = [...READING, ...SERVING, ...WRITING];

const TAGS: Readonly<Record<Tag, string>> = {
  data: 'Figures, sources, checks, series and findings of a snapshot.',
  check: 'Checking a text or a worksheet on request.',
  briefs: 'Briefing sheets as PDF.',
  watch: 'The scheduled checks, and feeds of what they found.',
  snapshots: 'Versions of the data set.',
  writing: 'What needs a token.',
  service: 'The service itself.',
  pages: 'Pages for people.',
};

const contentOf = (content: Content) =>
  Object.fromEntries(
    Object.entries(content).map(([type, schema]) => {
      if (schema === 'binary') return [type, {}];
      return [type, { schema: schema === 'text' ? { type: 'string' } : jsonSchema(schema) }];
    }),
  );

const answerOf = ({ says, content, headers }: Answer) => ({
  description: says,
  ...(headers === undefined
    ? {}
    : {
        headers: Object.fromEntries(headers.map(name => [name, { $ref: `#/components/headers/${name}` }])),
      }),
  ...(content === undefined ? {} : { content: contentOf(content) }),
});

const queryParameters = ({ id, parameters = {}, says = {} }: Operation) =>
  Object.entries(parameters).map(([name, parameter]) => {
    const description = says[name] ?? PARAMETER_NOTES[name];
    if (description === undefined) throw new Error(`${id}: nothing is said of the parameter ${name}`);
    return { name, in: 'query', description, schema: parameterSchema(parameter) };
  });

function operationOf(operation: Operation) {
  const { id, tag, summary, description, headers = [], body, answers, problems, secured } = operation;
  const parameters = [
    ...queryParameters(operation),
    ...headers.map(name => ({ $ref: `#/components/parameters/${name}` })),
  ];
  const troubles = [...problems].sort().map(status => [status, { $ref: `#/components/responses/${status}` }]);
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(body) } }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, answerOf(answer)])),
      ...Object.fromEntries(troubles),
      default: { $ref: '#/components/responses/default' },
    },
    ...(secured ? { security: [{ token: [] }] } : {}),
  };
}

function paths() {
  const found: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    const { path, method } = operation;
    const names = pathParameters(path);
    found[path] ??= names.length === 0 ? {} : { parameters: names };
    found[path][method] = operationOf(operation);
  }
  return found;
}

/** The named schemas with what is said of them. @throws Error for a note about a member that is none */
function describedSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(namedSchemas()).map(([name, schema]) => {
      const [description, members = {}] = NOTES[name as keyof typeof NOTES];
      const properties = { ...schema.properties } as Record<string, JsonSchema>;
      for (const [member, note] of Object.entries(members)) {
        if (properties[member] === undefined) throw new Error(`${name} has no member ${member}`);
        properties[member] = { description: note, ...properties[member] };
      }
      return [name, { description, ...schema, ...(schema.properties ? { properties } : {}) }];
    }),
  );
}

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** The problems of each status, with their types. */
function problemResponses() {
  const kinds = Object.entries(PROBLEM_STATUS) as [ProblemKind, number][];
  const byStatus = Map.groupBy(kinds, ([, status]) => status);
  const told = [...byStatus].map(([status, those]) => {
    const description = those
      .map(([kind]) => `\`${PROBLEM_TYPE}${kind}\`: ${PROBLEM_TITLES.en[kind]}.`)
      .join(' ');
    return [status, { description, content: PROBLEM }];
  });
  return { ...Object.fromEntries(told), default: { description: 'Any other problem.', content: PROBLEM } };
}

const headerComponents = (notes: Readonly<Record<string, string>>, place?: 'header') =>
  Object.fromEntries(
    Object.entries(notes).map(([name, description]) => [
      name,
      { ...(place === undefined ? {} : { name, in: place }), description, schema: { type: 'string' } },
    ]),
  );

/** The API as an OpenAPI 3.1 document: what its routes admit and answer, from their own schemas. */
export const openApiDocument = () => ({
  openapi: '3.1.1',
  info: {
    title: 'Crossfoot',
    version: packageJson.version,
    summary: packageJson.description,
    description:
      'Reading needs no key and is open to every site (CORS). HEAD is answered wherever GET is. Unknown or repeated parameters are refused. Under `/v1` what is described here stays; new members, parameters, codes and problem types may come.',
    license: { name: 'Apache License 2.0', identifier: packageJson.license },
  },
  servers: [{ url: '/' }],
  tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
  paths: paths(),
  components: {
    schemas: describedSchemas(),
    responses: problemResponses(),
    parameters: headerComponents(HEADER_NOTES, 'header'),
    headers: headerComponents(ANSWER_HEADER_NOTES),
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: 'A token of the secret `CROSSFOOT_TOKENS`.' },
    },
  },
});

/** What data/openapi.json holds. */
export const openApiText = (): string => `${JSON.stringify(openApiDocument(), null, 1)}\n`;
