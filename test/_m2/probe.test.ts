import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { baseMessages } from '../rules/base-messages.ts';
import { findingsInEach } from '../rules/findings-in.ts';
test('probe', () => {
  const out: string[] = [];
  for (const lang of ['en', 'nb', 'fy', 'uk', 'ru']) {
    let lines: string[] = [];
    try { lines = readFileSync(`/tmp/s5/mend2/probe-${lang}.txt`, 'utf8').split('\n').filter((l) => l.trim() !== ''); } catch { continue; }
    const base = baseMessages[lang] ?? '';
    const letters = lines.map((line) => {
      const [kind, text] = line.includes('\t') ? line.split('\t') : ['body', line];
      if (kind === 'subject') return base.replace(/subject: .*/, `subject: ${JSON.stringify(text)}`);
      if (kind === 'step') return base.replace(/summary: .*/, `summary: ${JSON.stringify(text)}`);
      if (kind === 'offer') return `intent: offer\n${base.replace(/summary: .*/, `summary: ${JSON.stringify(text)}`)}`;
      return base.replace(/(body: \|\n  .*)/, `$1 ${text}`);
    });
    const found = findingsInEach(letters, null);
    lines.forEach((line, at) => {
      const f = (found[at] ?? []).map(({ code, marked }) => `${code}“${marked}”`);
      out.push(`${f.length === 0 ? '--' : 'OK'} ${lang} ${line} :: ${f.join(' | ')}`);
    });
  }
  writeFileSync('/tmp/s5/mend2/probe.out', out.join('\n'));
});
