/** The page of letters: quiet, so that the letters are what one looks at. All colour pairs have at least 4.5:1. */
export const PAGE_STYLE: string = `
:root {
  color-scheme: light dark;
  --ground: #f4f2ee; --panel: #fbfaf8; --ink: #23211d; --soft: #656057; --line: #e2ddd3; --accent: #1d5c4d; --chosen: #e9e4da;
  --on-accent: #ffffff;
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #191816; --panel: #211f1c; --ink: #ece8df; --soft: #a8a196; --line: #37342f; --accent: #8fd0bd; --chosen: #312e29;
    --on-accent: #14201c;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--ground); color: var(--ink); display: grid; grid-template-columns: 22rem 1fr; height: 100vh; }
nav { background: var(--panel); border-inline-end: 1px solid var(--line); overflow-y: auto; }
h1 { font: italic 400 1.35rem/1 Georgia, "Times New Roman", serif; margin: 0; padding: 1.5rem 1.5rem 1.1rem; color: var(--accent); }
ol { list-style: none; margin: 0; padding: 0 .75rem 1.5rem; }
nav a { display: block; padding: .7rem .75rem; border-radius: 8px; color: inherit; text-decoration: none; }
nav a > * { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
nav a:hover, nav a[aria-current] { background: var(--chosen); }
nav bdi, nav span { color: var(--soft); font-size: .85rem; }
nav strong { font-weight: 600; }
main { overflow-y: auto; min-width: 0; }
article { max-width: 60rem; min-height: 100%; margin: 0 auto; padding: 1.75rem 2rem 2rem; display: flex; flex-direction: column; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .25rem; overflow-wrap: anywhere; }
.preheader { margin: 0 0 1rem; color: var(--soft); overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0 0 1.25rem; font-size: .9rem; }
dt { color: var(--soft); }
dd { margin: 0; grid-column: 2; overflow-wrap: anywhere; }
dd bdi + bdi { color: var(--soft); }
dd a { color: var(--accent); margin-inline-end: .75rem; }
.tools { display: flex; flex-wrap: wrap; gap: .6rem 1rem; justify-content: space-between; margin-bottom: 1rem; }
.tools > div { display: flex; flex-wrap: wrap; gap: .4rem; }
button { font: inherit; font-size: .875rem; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 7px;
  padding: .35rem .75rem; cursor: pointer; }
button:hover { background: var(--chosen); }
button[aria-pressed="true"] { background: var(--chosen); border-color: var(--soft); }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.paper { display: flex; }
.paper, pre { flex: 1; min-height: 32rem; background: #ffffff; border: 1px solid var(--line); border-radius: 10px; overflow: hidden; width: 100%;
  margin: 0 auto; box-shadow: 0 1px 2px rgb(0 0 0 / 5%), 0 8px 24px rgb(0 0 0 / 6%); }
@media (prefers-color-scheme: dark) { .paper { background: #1b1b1b; } }
.narrow .paper { max-width: 377px; }
iframe { flex: 1; min-width: 0; border: 0; color-scheme: light dark; }
pre { background: var(--panel); color: var(--ink); padding: 1.5rem; font: 14px/1.55 ui-monospace, "SF Mono", Menlo, Consolas, monospace; white-space: pre-wrap;
  overflow-wrap: anywhere; }
#copied { position: fixed; inset-block-end: 1.25rem; inset-inline: 0; margin: 0 auto; width: max-content; max-width: 90vw; padding: .5rem 1rem;
  border-radius: 99px; background: var(--ink); color: var(--panel); font-size: .875rem; }
#copied:empty { display: none; }
@media (max-width: 800px) {
  body { display: block; height: auto; }
  nav { border: 0; border-block-end: 1px solid var(--line); max-height: 40vh; }
  article { padding: 1.25rem 1rem; min-height: 0; }
  .paper { min-height: 80vh; }
}
@media print { nav, .tools, dl { display: none; } body { display: block; } }
`;
