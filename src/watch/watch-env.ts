/** What the watch needs of wrangler.toml. What may be absent is optional here, whatever the generated types say. */
export interface WatchEnv extends Pick<Env, 'DATA' | 'PUBLISHER' | 'PARTS' | 'ALERTS'> {
  readonly ALERT_WEBHOOKS?: string;
  readonly PUBLIC_ORIGIN?: string;
  readonly ANALYTICS?: Pick<AnalyticsEngineDataset, 'writeDataPoint'>;
}
