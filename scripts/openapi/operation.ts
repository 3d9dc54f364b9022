import type * as v from 'valibot';
import type { Parameters } from '../../src/api/parameters.ts';

/** How a body or an answer of a media type is: by a schema, or text or bytes that no schema describes. */
export type Content = Readonly<Record<string, v.GenericSchema | 'text' | 'binary'>>;

export type AnswerHeader = 'ETag' | 'Link' | 'Location' | 'Content-Disposition' | 'Content-Language' | 'Vary';

export interface Answer {
  readonly says: string;
  readonly content?: Content;
  readonly headers?: readonly AnswerHeader[];
}

export type Tag = 'data' | 'briefs' | 'check' | 'watch' | 'snapshots' | 'writing' | 'service' | 'pages';

/** What an address does for one method, before it is written as OpenAPI. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly id: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  /** The query's parameters: the very ones that the route reads. */
  readonly parameters?: Parameters;
  /** What a parameter says here, where it is not what it says everywhere. */
  readonly says?: Readonly<Record<string, string>>;
  /** Request headers that change what it does. */
  readonly headers?: readonly ('If-None-Match' | 'If-Match' | 'Accept-Language')[];
  readonly body?: Content;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Statuses of the problems it may answer with, besides those that any address may. */
  readonly problems: readonly number[];
  /** Needs a token. */
  readonly secured?: true;
}
