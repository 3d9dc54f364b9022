import type { Context, Hono } from 'hono';

/** `Env` is what wrangler.toml binds (worker-configuration.d.ts). The secret may be missing in spite of its type. */
export interface AppEnv {
  readonly Bindings: Env;
}
export type App = Hono<AppEnv>;
export type AppContext = Context<AppEnv>;
