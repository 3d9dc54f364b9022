import type { SourceDocument } from '../model/source.ts';
import { UsageError } from './usage-error.ts';

/** What the publisher answers to `POST /v1/snapshots`. */
export interface Publication {
  readonly snapshot: string;
  readonly changed: boolean;
}

/** Posts sources to the publisher of a running Worker. @throws UsageError with the Worker's own reason when it refuses */
export async function publishSources(
  url: string,
  token: string,
  sources: readonly SourceDocument[],
): Promise<Publication> {
  const target = new URL('/v1/snapshots', url);
  const response = await fetch(target, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ sources }),
  }).catch((error: Error) => {
    throw new UsageError(
      `${target.origin} does not answer (${(error.cause as Error | undefined)?.message ?? error.message})`,
    );
  });
  const text = await response.text();
  if (!response.ok) throw new UsageError(`${target.origin} refuses: ${reasonIn(text, response.status)}`);
  return JSON.parse(text) as Publication;
}

/** The detail of a problem document (RFC 9457), or the bare status. */
function reasonIn(text: string, status: number): string {
  try {
    const { title, detail } = JSON.parse(text) as { title?: string; detail?: string };
    return `${status} ${detail ?? title ?? ''}`.trim();
  } catch {
    return String(status);
  }
}
