// The pictures of the README, made from what envoi really writes: `npm run pictures` in the root.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const envoi = join(root, 'dist/bin/envoi.js');
const scratch = mkdtempSync(join(tmpdir(), 'envoi-pictures-'));

/** The styles that `picocolors` switches on, by the number in their escape sequence. */
const STYLES = {
  1: 'font-weight:bold',
  2: 'opacity:.7',
  4: 'text-decoration:underline',
  31: 'color:#ff7b72',
  32: 'color:#7ee787',
  33: 'color:#f0c674',
  34: 'color:#79c0ff',
  36: 'color:#76e3ea',
  90: 'color:#8b949e',
};

const browser = await openBrowser();
try {
  execFileSync(process.execPath, [envoi, 'build', '--quiet', '-o', scratch], { cwd: root });
  await letterPicture('nb-forsinket-bordlampe');
  await reportPicture();
} finally {
  await browser.close();
}

/** One letter three times: on a desk, on a phone, on a phone at night. */
async function letterPicture(id) {
  const html = readFileSync(join(scratch, `${id}.html`), 'utf8');
  const desk = await shot(html, { width: 640, scheme: 'light' });
  const phone = await shot(html, { width: 340, scheme: 'light' });
  const night = await shot(html, { width: 340, scheme: 'dark' });
  const frames = [desk, phone, night].map((image) => `<img src="data:image/png;base64,${image}">`);
  const style = 'body{margin:0;padding:32px;background:#e9ecef;display:flex;gap:28px;align-items:flex-start;width:max-content}img{max-height:860px;border-radius:10px;box-shadow:0 4px 18px #0002}';
  await write('letter.png', style, frames.join(''));
}

async function shot(html, { width, scheme }) {
  const page = await browser.newPage({ viewport: { width, height: 600 }, colorScheme: scheme });
  await page.setContent(html);
  const image = await page.screenshot({ fullPage: true });
  await page.close();
  return image.toString('base64');
}

/** A message with mistakes as `envoi check` shows it on a terminal. */
async function reportPicture() {
  const message = readFileSync(join(here, 'mistakes.yaml'));
  const { stdout } = spawnSync(process.execPath, [envoi, 'check', '-', '--stdin-path', 'messages/kari.yaml'], {
    cwd: root,
    input: message,
    env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: '' },
    encoding: 'utf8',
  });
  const style = 'body{margin:0;padding:28px 34px;background:#14181d;color:#d7dde4;font:15px/1.45 ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre-wrap}';
  await write('report.png', `${style}body{width:1080px;box-sizing:border-box}`, ansiToHtml(stdout.trimEnd()));
}

function ansiToHtml(text) {
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return escaped.replace(/\u001B\[(\d+)m/g, (_, code) => (code in STYLES ? `<span style="${STYLES[code]}">` : '</span>'));
}

/** The picture is as large as the body with its padding. */
async function write(name, style, body) {
  const page = await browser.newPage({ viewport: { width: 1600, height: 200 }, deviceScaleFactor: 1.5 });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style><body>${body}</body>`);
  await page.locator('body').screenshot({ path: join(here, name) });
  await page.close();
  process.stdout.write(`${name}\n`);
}
