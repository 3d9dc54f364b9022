import { env } from 'cloudflare:workers';
import { publisherOf } from '../src/dataset/publisher-of.ts';
import type { SourceDocument } from '../src/model/source.ts';

/** Has the publisher publish documents; a refusal fails the test. */
export async function publishDocuments(...documents: readonly SourceDocument[]) {
  const answer = await publisherOf(env).publish(documents, 'an');
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
}
