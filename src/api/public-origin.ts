import { setOrigin } from './briefs/brief-setting.ts';
import type { AppContext } from './environment.ts';

/**
 * The address readers know this service by, for links that outlive the request: the variable PUBLIC_ORIGIN, else the
 * origin that was asked.
 */
export const publicOrigin = (c: AppContext): string => setOrigin(c.env) ?? new URL(c.req.url).origin;
