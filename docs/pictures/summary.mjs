// The picture of docs/ci.md: the summary of a job that `envoi check --format github` really writes, as Markdown, shown in the
// colours of GitHub. `npm run summary`, after `npm run compile` in the root.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked } from 'marked';
import { openBrowser } from './browser.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const project = mkdtempSync(join(tmpdir(), 'envoi-summary-'));
const summary = join(project, 'summary.md');

mkdirSync(join(project, 'messages'));
cpSync(join(root, 'envoi.yaml'), join(project, 'envoi.yaml'));
const table = readFileSync(join(root, 'messages/en-reply-oak-table.yaml'), 'utf8');
writeFileSync(
  join(project, 'messages/oak-table.yaml'),
  table
    .replace('Thank you for your message', 'You forgot your address. Thank you for your message')
    .replace('sender: emma', 'sender: { name: Emma Clarke, company: Lumo AS, email: emma@lumo.example }'),
);
cpSync(join(here, 'mistakes.yaml'), join(project, 'messages/kari.yaml'));
spawnSync(process.execPath, [join(root, 'dist/bin/envoi.js'), 'check', '--format', 'github'], {
  cwd: project,
  env: { ...process.env, GITHUB_STEP_SUMMARY: summary },
  stdio: ['ignore', 'ignore', 'inherit'],
});

/** GitHub shows these signs as pictures of its own, and the browser here has no font for them. */
const SIGNS = {
  '❌': '<svg width="14" height="14" viewBox="0 0 14 14"><path d="M2 2l10 10M12 2L2 12" stroke="#d1242f" stroke-width="3"/></svg>',
  '⚠️': '<svg width="16" height="14" viewBox="0 0 16 14"><path d="M8 0l8 14H0z" fill="#f2c037"/><path d="M8 5v4M8 10.5v2" stroke="#1f2328" stroke-width="1.6"/></svg>',
};

const style = `body{margin:0;width:960px;padding:20px 28px;box-sizing:border-box;font:14px/1.5 -apple-system,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;color:#1f2328}
h3{font-size:1.25em;margin:0 0 16px}table{border-collapse:collapse;width:100%}td:first-child,td:nth-child(2){white-space:nowrap}th,td{border:1px solid #d1d9e0;padding:6px 13px;text-align:left}
tr:nth-child(2n){background:#f6f8fa}code{background:#818b981f;border-radius:6px;padding:.2em .4em;font:85% ui-monospace,Menlo,"DejaVu Sans Mono",monospace}`;
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 960, height: 200 }, deviceScaleFactor: 1.3 });
  const shown = marked(readFileSync(summary, 'utf8')).replaceAll(/❌|⚠️/gu, (sign) => SIGNS[sign]);
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style><body>${shown}</body>`);
  await page.locator('body').screenshot({ path: join(here, 'summary.png') });
  process.stdout.write('summary.png\n');
} finally {
  await browser.close();
}
