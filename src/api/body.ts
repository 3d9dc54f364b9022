import { refuse } from './problem.ts';
import { decodeUtf8, malformedAt } from './utf8.ts';

/** The largest body that is read: 1 MiB. */
export const MAX_BODY_BYTES = 1024 * 1024;

function refuseSize(max: number): never {
  refuse({ kind: 'body-too-large', detail: { key: 'large.limit', values: { max } } });
}

function refuseCoding(request: Request): void {
  const coding = request.headers.get('Content-Encoding')?.trim().toLowerCase() ?? 'identity';
  if (coding !== 'identity' && coding !== '')
    refuse({ kind: 'unsupported-media-type', detail: { key: 'type.encoding' } });
}

/**
 * The bytes of a request's body. Counted as they come, since a streamed body has no Content-Length and a written one
 * may lie; reading stops at the limit.
 *
 * @param most how many are read, {@link MAX_BODY_BYTES} if not given
 * @throws {ProblemError} 413 over that, 415 where the body is compressed
 */
export async function bodyBytes(request: Request, most = MAX_BODY_BYTES): Promise<Uint8Array> {
  refuseCoding(request);
  if (Number(request.headers.get('Content-Length') ?? 0) > most) refuseSize(most);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > most) {
      await reader?.cancel();
      refuseSize(most);
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/**
 * The text of a request's body.
 *
 * @throws {ProblemError} 400 where it is empty or not UTF-8, saying at which byte; 413; 415
 */
export async function bodyText(request: Request, most?: number): Promise<string> {
  const bytes = await bodyBytes(request, most);
  if (bytes.length === 0) refuse({ kind: 'invalid-body', detail: { key: 'body.empty' } });
  const text = decodeUtf8(bytes);
  if (text !== undefined) return text;
  refuse({ kind: 'invalid-body', detail: { key: 'body.utf8', values: { byte: malformedAt(bytes) } } });
}

/**
 * The value of a JSON body; a byte order mark before it is skipped (RFC 8259 §8.1).
 *
 * @throws {ProblemError} 400 where it is no JSON, saying at which character where the parser tells; and as {@link bodyText}
 */
export async function bodyJson(request: Request, most?: number): Promise<unknown> {
  const text = await bodyText(request, most);
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return JSON.parse(json);
  } catch (error) {
    const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    refuse({
      kind: 'invalid-body',
      detail: position === undefined ? { key: 'body.json' } : { key: 'body.json.at', values: { position } },
    });
  }
}
