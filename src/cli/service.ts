import { UsageError } from './usage-error.ts';

/** Options of every command that speaks to a running Crossfoot, for `parseArguments`. */
export const serviceOptions = () =>
  ({
    url: { type: 'string', default: process.env.CROSSFOOT_URL ?? 'http://localhost:8787' },
    token: { type: 'string', default: process.env.CROSSFOOT_TOKEN ?? '' },
  }) as const;

export const SERVICE_USAGE = `  --url    address of the Worker (default: CROSSFOOT_URL, or http://localhost:8787)
  --token  one of its write tokens (default: CROSSFOOT_TOKEN; better there than on the command line)`;

/** A running Crossfoot. */
export interface Service {
  readonly origin: string;
  /** Asks it; what it refuses is an answer too. @throws UsageError where it does not answer, or the token is wrong */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<ServiceAnswer>;
}

export interface ServiceAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each command looks at what it needs
  readonly body: any;
  /** Why it was refused; undefined where it was not. */
  readonly refused: string | undefined;
  /** It was asked more than once: what it says it holds already may be what this very request brought. */
  readonly asked: 'once' | 'again';
}

/** How often an answer is waited for that does not come, and how long between, in milliseconds. */
const PAUSES = [500, 2_000, 8_000];

async function insistently(request: () => Promise<Response>, origin: string) {
  let asked: ServiceAnswer['asked'] = 'once';
  for (const pause of [...PAUSES, 0]) {
    try {
      const response = await request();
      if (response.status < 500 || pause === 0) return { response, asked };
      await response.body?.cancel();
    } catch (error) {
      const { cause, message } = error as Error;
      if (pause === 0)
        throw new UsageError(
          `${origin} does not answer (${(cause as Error | undefined)?.message ?? message})`,
        );
    }
    asked = 'again';
    await new Promise(resolve => setTimeout(resolve, pause));
  }
  throw new UsageError(`${origin} does not answer`);
}

function reasonOf(
  status: number,
  body: { title?: string; detail?: string; errors?: readonly { pointer?: string; detail: string }[] },
): string {
  const [first] = body.errors ?? [];
  return first === undefined
    ? `${status} ${body.detail ?? body.title ?? ''}`.trim()
    : `${first.pointer ?? ''} ${first.detail}`.trim();
}

/** A running Crossfoot, by the options of a command. @throws UsageError where the address or the token cannot be used */
export function serviceAt({ url, token }: { readonly url: string; readonly token: string }): Service {
  if (token === '')
    throw new UsageError('a write token is needed: --token TOKEN, or CROSSFOOT_TOKEN in the environment');
  if (!URL.canParse(url))
    throw new UsageError(`--url "${url}" is no address such as https://crossfoot.example.workers.dev`);
  const { origin } = new URL(url);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const ask: Service['ask'] = async (method, path, body) => {
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const { response, asked } = await insistently(() => fetch(new URL(path, origin), init), origin);
    const text = await response.text();
    let answer: object;
    try {
      answer = JSON.parse(text) as object;
    } catch {
      throw new UsageError(`${origin} is no Crossfoot (${response.status})`);
    }
    const refused = response.ok ? undefined : reasonOf(response.status, answer);
    if (response.status === 401 || response.status === 403)
      throw new UsageError(`${origin} refuses: ${refused}`);
    return { status: response.status, body: answer, refused, asked };
  };
  return { origin, ask };
}
