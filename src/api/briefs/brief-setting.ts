/** What of the service a brief shows or depends on, besides data and request. */
export interface BriefSetting {
  /** Where its links lead. */
  readonly origin: string;
  /** Address for corrections. */
  readonly corrections?: string;
  /** Which deployment prints it: its template, texts, fonts, and names of places and measures. */
  readonly deployment: string;
}

/** The variables may be unset, whatever the generated types say. */
type Bound = Pick<Env, 'DEPLOYMENT'> & { readonly CORRECTIONS?: string; readonly PUBLIC_ORIGIN?: string };

/** The origin that the variable PUBLIC_ORIGIN sets; undefined where it does not. */
export function setOrigin({ PUBLIC_ORIGIN: set = '' }: Bound): string | undefined {
  return set === '' ? undefined : set.replace(/\/+$/, '');
}

/** The setting of briefs whose links lead to `origin`. */
export function briefSetting(
  { CORRECTIONS: corrections = '', DEPLOYMENT }: Bound,
  origin: string,
): BriefSetting {
  return { origin, deployment: DEPLOYMENT.id, ...(corrections === '' ? {} : { corrections }) };
}
