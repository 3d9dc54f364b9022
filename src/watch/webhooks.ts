import * as v from 'valibot';
import { isPublicHost } from './public-host.ts';

function isAllowedAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' && isPublicHost(hostname);
}

/** One receiver of alerts. */
const WebhookSchema = v.strictObject({
  name: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9._-]{1,64}$/, 'must be letters, digits, dots, hyphens and underscores'),
  ),
  url: v.pipe(
    v.string(),
    v.check(isAllowedAddress, 'must be an https address on the public Internet, without a user'),
  ),
  /** What signs: known to both sides. */
  secret: v.pipe(v.string(), v.minLength(16, 'must have at least 16 characters')),
  /** `json`: the changes as data; `text`: `{ "text": … }`, as chat tools show it. */
  format: v.optional(v.picklist(['json', 'text']), 'json'),
  /** Only what concerns one of these places, or the data set as a whole. */
  places: v.optional(v.array(v.string())),
});
export type Webhook = Readonly<v.InferOutput<typeof WebhookSchema>>;

const WebhooksSchema = v.pipe(
  v.array(WebhookSchema),
  v.check(
    hooks => new Set(hooks.map(({ name }) => name)).size === hooks.length,
    'must name each receiver once',
  ),
);

/** The receivers that ALERT_WEBHOOKS names, or what is wrong with it: told without what it says, since that is secret. */
export function parseWebhooks(setting: string | undefined): readonly Webhook[] | string {
  if (setting === undefined || setting.trim() === '') return [];
  let json: unknown;
  try {
    json = JSON.parse(setting);
  } catch {
    return 'ALERT_WEBHOOKS is not JSON';
  }
  const parsed = v.safeParse(WebhooksSchema, json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  // The messages of the schema's own checks say nothing of the value; the library's would quote it.
  const message =
    issue.kind === 'validation' ? issue.message : `${issue.expected ?? 'another value'} is expected`;
  return `ALERT_WEBHOOKS${path === null ? '' : `.${path}`}: ${message}`;
}
