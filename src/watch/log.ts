/** One line of JSON an event: ids, codes and numbers only. No texts of sources, no addresses, no tokens. */
export function logEvent(
  event: string,
  fields: Readonly<Record<string, string | number | null | undefined>>,
): void {
  console.log(JSON.stringify({ event, ...fields }));
}
