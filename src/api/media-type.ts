import { refuse } from './problem.ts';

interface MediaType {
  readonly type: string;
  readonly charset: string | undefined;
}

function mediaType(header: string): MediaType {
  const [type, ...parameters] = header.split(';').map(part => part.trim().toLowerCase());
  const charset = parameters.find(parameter => parameter.startsWith('charset='))?.slice('charset='.length);
  return { type: type ?? '', charset: charset?.replaceAll('"', '') };
}

/**
 * Which of the `supported` types a request's body is.
 *
 * @throws {ProblemError} 415 where it is none of them, or in another charset than UTF-8
 */
export function requireMediaType<const Types extends readonly [string, ...string[]]>(
  request: Request,
  supported: Types,
): Types[number] {
  const { type, charset } = mediaType(request.headers.get('Content-Type') ?? '');
  const found = supported.find(candidate => candidate === type);
  if (found === undefined)
    refuse({
      kind: 'unsupported-media-type',
      detail: { key: 'type.supported', values: { types: supported.join(', ') } },
      headers: { 'Accept-Post': supported.join(', ') },
    });
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')
    refuse({ kind: 'unsupported-media-type', detail: { key: 'type.charset' } });
  return found;
}
