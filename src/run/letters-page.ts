import { createHash } from 'node:crypto';
import type { Letter, Mailbox } from '../model/letter.ts';
import { PAGE_SCRIPT } from './letters-page-script.ts';
import { PAGE_STYLE } from './letters-page-style.ts';

/**
 * The page of `build --open`: the letters of a build, each as its reader sees it, with its plain text and buttons that
 * copy it into a mail program. It is one file without any other, works from the disk, and asks the network for nothing
 * but the pictures of the letters. A letter is shown in a frame that may run, send and open nothing.
 */
export function lettersPage(letters: readonly Letter[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${letters.length === 1 ? 'One letter' : `${letters.length} letters`} · envoi</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<nav aria-label="Letters">
<h1>envoi</h1>
<ol>
${letters.map(link).join('\n')}
</ol>
</nav>
<main>
${letters.map(article).join('\n')}
</main>
<p role="status" id="copied"></p>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/**
 * A frame with `srcdoc` is held to its page's policy: letters need their inline styles and may show their pictures.
 * Scripts: this page's own and no other.
 */
const POLICY: string = [
  `default-src 'none'`,
  `script-src 'sha256-${createHash('sha256').update(PAGE_SCRIPT).digest('base64')}'`,
  `style-src 'unsafe-inline'`,
  'img-src https: data:',
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

function link({ mailboxes: { to }, subject, preheader }: Letter, index: number): string {
  return `<li><a href="#letter-${index + 1}"><bdi>${escape(to.name || to.address)}</bdi> <strong dir="auto">${escape(subject)}</strong> <span dir="auto">${escape(preheader)}</span></a></li>`;
}

function article(letter: Letter, index: number): string {
  const { subject, preheader, html, text } = letter;
  return `<article id="letter-${index + 1}" aria-label="${escape(subject)}">
<header>
<h2 dir="auto">${escape(subject)}</h2>
<p class="preheader" dir="auto">${escape(preheader)}</p>
<dl>
${linesOf(letter).join('\n')}
</dl>
<div class="tools">
<div role="group" aria-label="View">
<button type="button" data-view="wide" aria-pressed="true">Wide</button>
<button type="button" data-view="narrow" aria-pressed="false">Phone</button>
<button type="button" data-view="text" aria-pressed="false">Plain text</button>
</div>
<div role="group" aria-label="Copy">
<button type="button" data-copy="to">Copy address</button>
<button type="button" data-copy="subject">Copy subject</button>
<button type="button" data-copy="letter" class="main">Copy letter</button>
</div>
</div>
</header>
<div class="paper"><iframe title="${escape(subject)}" sandbox="" loading="lazy" referrerpolicy="no-referrer" srcdoc="${escape(html)}"></iframe></div>
<pre dir="auto" hidden>${escape(text)}</pre>
</article>`;
}

/** What a mail program would show above the letter, and the files that it became. */
function linesOf({ id, mailboxes: { from, to, cc }, attachments }: Letter): readonly string[] {
  const lines: readonly (readonly [name: string, values: readonly string[]])[] = [
    ['From', [mailbox(from)]],
    ['To', [mailbox(to, ' data-address')]],
    ['Cc', cc.map((copy) => mailbox(copy))],
    ['Attached', attachments.map((name) => `<bdi>${escape(name)}</bdi>`)],
    ['Files', [ENDINGS.map((ending) => fileLink(id, ending)).join(' ')]],
  ];
  return lines
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `<dt>${name}</dt>${values.map((value) => `<dd>${value}</dd>`).join('')}`);
}

function mailbox({ name, address }: Mailbox, mark = ''): string {
  return `${name === '' ? '' : `<bdi>${escape(name)}</bdi> `}<bdi${mark}>${escape(address)}</bdi>`;
}

const ENDINGS = ['html', 'txt', 'eml'] as const;

function fileLink(id: string, ending: string): string {
  const path = id.split('/').map(encodeURIComponent).join('/');
  return `<a href="${escape(`./${path}.${ending}`)}">${escape(`${id}.${ending}`)}</a>`;
}

/** For text and for quoted attributes. */
function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
