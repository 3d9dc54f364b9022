/**
 * `npm run bench -- <name>`: what is fast and small is measured here, as ratios against a peer or a bare baseline in the
 * same run; never in the test run. Without a name, all of them.
 */
const BENCHES = ['reading', 'claims', 'articles', 'checks', 'brief', 'dataset'];

const asked = process.argv.slice(2);
const unknown = asked.filter(name => !BENCHES.includes(name));
if (unknown.length > 0) {
  console.error(`bench: no "${unknown.join('", "')}"; one of ${BENCHES.join(', ')}`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : BENCHES) {
  console.log(`\n── ${name}`);
  const { default: bench } = (await import(`./${name}.ts`)) as { default: () => void | Promise<void> };
  await bench();
}

export {};
