/** The pages' one style sheet. Colours carry meaning twice at most: the accent leads, the alarm warns; marks and words say it too. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #faf9f6; --card: #ffffff; --ink: #1b1f23; --soft: #59616a; --line: #e3e0d9;
  --accent: #0d6657; --accent-ink: #ffffff; --accent-soft: #e2f0ec; --alarm: #a3301c; --alarm-soft: #fbe8e3; --mute-soft: #efede7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131619; --card: #1a1e22; --ink: #e9e7e2; --soft: #a5acb4; --line: #2d333a;
    --accent: #66cbb5; --accent-ink: #06231d; --accent-soft: #16352f; --alarm: #ff9d87; --alarm-soft: #3d211b; --mute-soft: #262b31;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
  font: 1.0625rem/1.6 "Be Vietnam Pro", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1, h2, h3 { line-height: 1.2; font-weight: 650; letter-spacing: -0.015em; text-wrap: balance; }
h1 { font-size: clamp(2rem, 1.4rem + 2.8vw, 3.1rem); letter-spacing: -0.028em; }
h2 { font-size: 1.5rem; }
h3 { font-size: 1.0625rem; letter-spacing: 0; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
.wrap { width: min(100% - 2.5rem, 68rem); margin-inline: auto; }
.soft { color: var(--soft); }
.small { font-size: 0.9rem; line-height: 1.5; }
.number { font-variant-numeric: tabular-nums; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--card); border-radius: 6px; z-index: 1; }
.skip:focus { top: 1rem; }

.head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0.5rem 2rem; padding-block: 1.4rem; }
.wordmark { font-weight: 700; font-size: 1.15rem; letter-spacing: -0.02em; color: var(--ink); text-decoration: none; display: inline-flex; gap: 0.55rem; align-items: center; }
.wordmark svg { width: 1.35rem; height: 1.35rem; color: var(--accent); }
.languages { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; font-size: 0.9rem; }
.languages a { color: var(--soft); text-decoration: none; padding-block: 0.3rem; }
.languages a:hover { color: var(--ink); text-decoration: underline; }
.languages a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: inset 0 -2px var(--accent); }

.hero { display: grid; gap: 2rem; padding-block: clamp(1.2rem, 4vw, 3.5rem) clamp(2.5rem, 6vw, 4.5rem); }
.hero .lead { margin-top: 1.1rem; font-size: 1.16rem; line-height: 1.6; color: var(--soft); max-width: 36rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.5rem 1.4rem; margin-top: 1.5rem; font-size: 0.95rem; }
@media (min-width: 60rem) { .hero { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 3.5rem; align-items: start; } }

.panel { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: clamp(1.1rem, 3vw, 1.7rem); box-shadow: 0 1px 2px rgb(0 0 0 / 4%), 0 12px 32px -18px rgb(0 0 0 / 18%); }
.check label, .check .label { display: block; font-weight: 600; font-size: 0.95rem; }
.check h2 { font-size: 1.2rem; margin-bottom: 0.9rem; }
.check textarea, .check input, .check select {
  width: 100%; margin-top: 0.35rem; padding: 0.6rem 0.75rem; font: inherit; font-size: 1rem; color: var(--ink);
  background: var(--paper); border: 1px solid color-mix(in srgb, var(--soft) 70%, transparent); border-radius: 8px;
}
.check textarea { min-height: 11rem; resize: vertical; line-height: 1.55; }
.check .hint { font-size: 0.875rem; line-height: 1.45; color: var(--soft); font-weight: 400; }
.check input, .check select { min-height: 2.9rem; }
.check .options { display: grid; align-items: end; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 0.9rem 1.2rem; margin-top: 0.9rem; }
.check .actions { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem 1.2rem; margin-top: 1.2rem; }
.button { font: inherit; font-weight: 600; padding: 0.62rem 1.25rem; border: 0; border-radius: 8px; background: var(--accent); color: var(--accent-ink); cursor: pointer; }
.button:hover { filter: brightness(1.08); }
.button[disabled] { opacity: 0.6; cursor: progress; }
.plain { font: inherit; padding: 0.5rem 0; border: 0; background: none; color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em; cursor: pointer; }
.error { margin-top: 0.9rem; padding: 0.6rem 0.9rem; border-left: 3px solid var(--alarm); background: var(--alarm-soft); border-radius: 0 8px 8px 0; }

section.band { padding-block: clamp(2.2rem, 5vw, 3.6rem); border-top: 1px solid var(--line); }
section.band > h2 + p, .result > h2 + p { margin-top: 0.45rem; color: var(--soft); max-width: 42rem; }
section.band > h3, .result h3 { margin-top: 1.9rem; margin-bottom: 0.8rem; }
.result { scroll-margin-top: 1rem; }
.result:not(:empty) { padding-block: 0 3.5rem; }
.answer { padding-block: 0.8rem 4rem; }
.result h3 + .soft, section.band > h3 + .soft { margin-bottom: 0.8rem; }
.result h3:has(+ .soft), section.band > h3:has(+ .soft) { margin-bottom: 0.2rem; }
.result[aria-busy="true"] { opacity: 0.55; }

.status { display: inline-flex; align-items: center; gap: 0.4em; white-space: nowrap; }
.status svg, mark svg { width: 0.95em; height: 0.95em; flex: none; }
.adds-up { --tone: var(--accent); --tone-soft: var(--accent-soft); }
.contradicts { --tone: var(--alarm); --tone-soft: var(--alarm-soft); }
.not-verified { --tone: var(--soft); --tone-soft: var(--mute-soft); }
.status svg, mark svg { color: var(--tone); }
.legend .status { font-weight: 500; }

.article { white-space: pre-wrap; font-size: 1.09rem; line-height: 1.85; max-width: 46rem; }
.pasted { overflow-x: auto; white-space: normal; }
.pasted table { border-collapse: collapse; font-size: 0.95rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
.pasted td { padding: 0.35rem 0.8rem 0.35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; min-width: 3rem; }
mark { position: relative; background: var(--tone-soft); color: inherit; border-radius: 4px; padding: 0.06em 0.22em; box-shadow: inset 0 -2px var(--tone); -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.short { white-space: nowrap; }
mark svg { margin-left: 0.25em; vertical-align: -0.09em; }
mark:target { outline: 3px solid var(--tone); outline-offset: 2px; }

.cards { display: grid; gap: 0.8rem; }
.card { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--tone, var(--line)); border-radius: 4px 10px 10px 4px; padding: 0.9rem 1.15rem; }
.card .about { font-size: 0.9rem; font-weight: 600; line-height: 1.5; }
.card .meta { display: flex; flex-wrap: wrap; gap: 0.15rem 1.1rem; margin-top: 0.45rem; font-size: 0.9rem; line-height: 1.5; color: var(--soft); }
.card .meta .status { color: var(--ink); font-weight: 550; white-space: normal; }
.card blockquote { margin: 0.35rem 0 0; color: var(--soft); font-size: 0.93rem; line-height: 1.5; }
.card blockquote::before { content: "“"; }
.card blockquote::after { content: "”"; }
p.more { margin-top: 1.2rem; }
.cards.two { grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr)); }

.charts { display: grid; gap: 1.4rem; max-width: 44rem; }
.chart { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1rem 1.2rem; }
.chart h3, .chart h4 { margin: 0 0 0.6rem; font-size: 1rem; line-height: 1.3; }
.chart svg { display: block; width: 100%; height: auto; overflow: visible; }
.chart svg.wide { display: none; }
@media (min-width: 48rem) { .chart svg.wide { display: block; } .chart svg.narrow { display: none; } }
.chart figcaption { margin-top: 0.5rem; font-size: 0.875rem; line-height: 1.45; color: var(--soft); }
.chart text { fill: currentColor; color: var(--ink); }
.chart text.name { color: var(--soft); }
.chart path { fill: none; stroke-width: 0.9; }
.chart .ground { fill: var(--mute-soft); }
.chart .value { fill: color-mix(in srgb, var(--accent) 78%, var(--card)); }
.chart .hollow { fill: var(--card); stroke: var(--accent); stroke-dasharray: 2 1.5; }
.chart .value.contradicts { fill: var(--alarm); }
.chart .hollow.contradicts { stroke: var(--alarm); }
.chart .whisker { stroke: var(--ink); }
.chart .axis { stroke: var(--soft); }

.subject { padding-block: 0.8rem 4rem; }
.subject h2 { margin-top: 2.2rem; margin-bottom: 0.9rem; }
.subject .links { display: flex; flex-wrap: wrap; gap: 0.2rem 1.4rem; margin-top: 1.2rem; }

.places { display: grid; gap: 0.9rem; margin-top: 1.4rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); }
.place { display: flex; flex-direction: column; gap: 0.6rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.1rem 1.2rem; }
.place h3 a, .sources h3 a { color: inherit; text-decoration-color: var(--line); }
.place h3 a:hover, .sources h3 a:hover { text-decoration-color: currentColor; }
.place h3 { font-size: 1.2rem; letter-spacing: -0.01em; }
.bar { display: block; width: 100%; height: 6px; border-radius: 3px; background: var(--mute-soft); }
.bar rect { fill: var(--tone); }
.bar rect.not-verified { fill: color-mix(in srgb, var(--soft) 38%, transparent); }
.place .counts { display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; font-size: 0.9rem; }
.place .links { display: flex; flex-direction: column; align-items: flex-start; gap: 0.15rem; margin-top: auto; font-size: 0.95rem; }

.sources { margin-top: 1.2rem; border-top: 1px solid var(--line); }
.sources li { display: grid; gap: 0.1rem 2rem; padding-block: 0.9rem; border-bottom: 1px solid var(--line); }
.sources .meta { display: flex; flex-wrap: wrap; gap: 0.1rem 1.1rem; font-size: 0.9rem; color: var(--soft); }
@media (min-width: 48rem) { .sources li { grid-template-columns: minmax(0, 1fr) auto; align-items: baseline; } .sources li > .meta { justify-content: end; } }

.endpoints { display: grid; gap: 0.5rem 2rem; margin-top: 1.2rem; }
.endpoints div { display: grid; gap: 0 1.5rem; }
@media (min-width: 40rem) { .endpoints div { grid-template-columns: 13rem minmax(0, 1fr); } }
code, pre { font-family: ui-monospace, "Cascadia Code", "SF Mono", Menlo, Consolas, monospace; font-size: 0.92em; }
pre { margin: 1.3rem 0 0; padding: 0.9rem 1.1rem; overflow-x: auto; background: var(--mute-soft); border-radius: 8px; }

footer { border-top: 1px solid var(--line); padding-block: 1.8rem 3rem; font-size: 0.9rem; color: var(--soft); }
footer .wrap { display: flex; flex-wrap: wrap; gap: 0.3rem 1.8rem; }
@media print { .check, .languages, .skip { display: none; } body { background: none; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
