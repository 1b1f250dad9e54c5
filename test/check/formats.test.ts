import { describe, expect, it, test } from 'vitest';
import { formats } from '../../src/check/formats.ts';

const accepted: { readonly [format: string]: readonly string[] } = {
  'idn-email': [
    'kari@example.no',
    'k.a+r_i-1@a-b.example.no',
    "o'hara@example.ie",
    'kari@blåbær.no',
    'kari@приклад.укр',
    `${'a'.repeat(64)}@b.no`,
  ],
  link: [
    'https://example.no',
    'https://example.no:8443/a?b=c#d',
    'https://приклад.укр/шлях',
    'mailto:kari@example.no?subject=Hei',
    'tel:+4755501234',
    'HTTPS://example.no',
  ],
  'https-link': ['https://example.no/logo.png'],
  'language-tag': ['nb', 'en-GB', 'zh-Hant-TW', 'fy'],
  'time-zone': ['Europe/Oslo', 'Europe/Kyiv', 'UTC', 'America/Argentina/Buenos_Aires'],
  date: ['2026-11-23', '2024-02-29', '2000-02-29'],
  'date-time': ['2026-11-20T10:00:00+01:00', '2026-11-20T10:00:00Z', '2026-11-20T10:00:00.5-03:30'],
  phone: ['+47 55 50 12 34', '(555) 010-9999', '112', '030/123 45'],
  'hex-colour': ['#1f4e79', '#ABCDEF'],
  'contrast-on-white': ['#767676', '#000000', 'no colour at all'],
  'message-id': ['<4512@example.no>', '<a.b+c$d@[10.0.0.1]>'],
  'file-path': ['offer.pdf', 'attachments/tilbud 4512.pdf', 'a..b/c', './a.pdf', 'vedlegg/пропозиція.pdf'],
};

const refused: { readonly [format: string]: readonly (readonly [text: string, what: string])[] } = {
  'idn-email': [
    ['', 'is not an e-mail address: it has no `@`'],
    ['kari', 'is not an e-mail address: it has no `@`'],
    ['@example.no', 'is not an e-mail address: nothing stands before the `@`'],
    ['kari@example', 'has no complete domain behind the `@`: `example` has no ending'],
    ['kari@', 'has no valid domain behind the `@`: ``'],
    ['kari@-example.no', 'has no valid domain behind the `@`: `-example.no`'],
    ['kari@exa_mple.no', 'has no valid domain behind the `@`: `exa_mple.no`'],
    ['kari@example..no', 'has no valid domain behind the `@`: `example..no`'],
    ['kari@exa%41mple.no', 'has no valid domain behind the `@`: `exa%41mple.no`'],
    ['kari@10.0.0.1', 'has no valid domain behind the `@`: `10.0.0.1`'],
    ['kari@[10.0.0.1]', 'has a number instead of a domain behind the `@`'],
    [`kari@${'a.'.repeat(127)}no`, `has no valid domain behind the \`@\`: \`${'a.'.repeat(127)}no\``],
    [`${'a'.repeat(65)}@b.no`, 'is too long before the `@`: 65 characters, at most 64 are possible'],
    ['олена@example.no', 'has `о` (U+043E) before the `@`, which many mail servers refuse'],
    ['kаri@example.no', 'has `а` (U+0430) before the `@`, which many mail servers refuse'],
    ['Kari <kari@example.no>', 'is more than an e-mail address'],
    ['kari@example.no, ola@example.no', 'is more than one e-mail address'],
    ['folk: kari@example.no;', 'is more than one e-mail address'],
    ['mailto:kari@example.no', 'is a link to an e-mail address'],
    ['kari@example.no\r\nBcc: v@x.no', 'is not an e-mail address: it has a space or line break in it'],
    ['kari\u202E@example.no', 'is not an e-mail address: it has an invisible character (U+202E) in it'],
    ['"kari n"@example.no', 'is not an e-mail address: it has a space or line break in it'],
    ['"kari"@example.no', 'is no plain e-mail address: it has quotes or brackets'],
    ['kari(work)@example.no', 'is no plain e-mail address: it has quotes or brackets'],
    ['.kari@example.no', 'is not an e-mail address'],
    ['ka..ri@example.no', 'is not an e-mail address'],
  ],
  link: [
    ['', 'is not a link: it does not begin with https://'],
    ['example.no/a', 'is not a link: it does not begin with https://'],
    ['example.no:8080/a', 'is not a link: it does not begin with https://'],
    ['//example.no', 'is not a link: it does not begin with https://'],
    ['kari@example.no', 'is not a link'],
    ['http://example.no', 'begins with `http:`, which anybody on the way can read and change'],
    ['javascript:alert(1)', 'begins with `javascript:`, which mail programs block as dangerous'],
    ['JavaScript:alert(1)', 'begins with `javascript:`, which mail programs block as dangerous'],
    ['java\nscript:alert(1)', 'is not a link: it has a space or line break in it'],
    ['data:text/html,x', 'begins with `data:`, which mail programs block as dangerous'],
    ['ftp://example.no', 'begins with `ftp:`, which a reader’s mail program may not open'],
    ['https://', 'is not a link: `https://` and the name of a site are missing'],
    ['https:example.no', 'is not a link: `https://` and the name of a site are missing'],
    ['https:///a', 'is not a link: `https://` and the name of a site are missing'],
    ['https://kari:secret@example.no', 'has a user name or password in it'],
    ['https://bank.example@evil.example', 'has a user name or password in it'],
    ['https://exa mple.no', 'is not a link: it has a space or line break in it'],
    ['https://example.no\\a', 'is not a link'],
    ['https://exa<mple.no', 'is not a link'],
    ['https://example.no/\u202Egpj', 'is not a link: it has an invisible character (U+202E) in it'],
    ['mailto:kari', 'is not an e-mail address: it has no `@`'],
    ['tel:call-me', 'is not a phone number: `c` cannot stand there'],
  ],
  'https-link': [
    ['mailto:kari@example.no', 'does not begin with https://'],
    ['http://example.no', 'begins with `http:`, which anybody on the way can read and change'],
  ],
  'language-tag': [
    ['', 'is not the tag of a language'],
    ['en_GB', 'is not the tag of a language'],
    ['n', 'is not the tag of a language'],
    ['Norsk bokmål', 'is not the tag of a language'],
  ],
  'time-zone': [
    ['+01:00', 'is not a time zone'],
    ['Oslo', 'is not a time zone'],
    ['Europe/Olso', 'is not a time zone'],
    ['', 'is not a time zone'],
  ],
  date: [
    ['2026-13-01', 'is not a date: there is no month 13'],
    ['2026-00-01', 'is not a date: there is no month 0'],
    ['2026-02-29', 'is not a date: February 2026 has 28 days'],
    ['1900-02-29', 'is not a date: February 1900 has 28 days'],
    ['2026-11-31', 'is not a date: November has 30 days'],
    ['2026-11-00', 'is not a date: November has 30 days'],
    ['2026-1-5', 'is not a date'],
    ['23.11.2026', 'is not a date'],
    ['11/23/2026', 'is not a date'],
    ['tomorrow', 'is not a date'],
  ],
  'date-time': [
    ['2026-11-20', 'is not a date with a time'],
    ['2026-11-20 10:00:00+01:00', 'is not a date with a time'],
    ['2026-11-20T10:00+01:00', 'is not a date with a time'],
    ['2026-11-20T10:00:00', 'does not say in which time zone it is'],
    ['2026-11-20T25:00:00Z', 'is not a date with a time: there is no hour 25'],
    ['2026-11-20T10:60:00Z', 'is not a date with a time: minutes and seconds end at 59'],
    ['2026-11-31T10:00:00Z', 'is not a date with a time: November has 30 days'],
    ['2026-11-20T10:00:00+25:00', 'is not a date with a time: there is no offset +25:00'],
  ],
  phone: [
    ['', 'is not a phone number: it has 0 digits'],
    ['1', 'is not a phone number: it has 1 digit'],
    ['1234567890123456', 'is not a phone number: it has 16 digits'],
    ['ring meg', 'is not a phone number: `r` cannot stand there'],
    ['47+555', 'is not a phone number: `+` cannot stand there'],
  ],
  'hex-colour': [
    ['red', 'is not a colour'],
    ['#abc', 'is not a colour'],
    ['#1f4e7g', 'is not a colour'],
    ['#1f4e79ff', 'is not a colour'],
  ],
  'contrast-on-white': [
    ['#777777', 'cannot be read well on white: the contrast is 4.4:1, and 4.5:1 is needed'],
    ['#ffffff', 'cannot be read well on white: the contrast is 1.0:1, and 4.5:1 is needed'],
  ],
  'message-id': [
    ['4512@example.no', 'is not the Message-ID of a mail'],
    ['<4512>', 'is not the Message-ID of a mail'],
    ['<a@b> <c@d>', 'is not the Message-ID of a mail'],
    ['<a@b>\r\nBcc: x', 'is not the Message-ID of a mail'],
  ],
  'file-path': [
    ['', 'names no file'],
    ['offers/', 'names no file'],
    ['../secret', 'leads out of its folder with `..`'],
    ['a/../../b', 'leads out of its folder with `..`'],
    ['/etc/passwd', 'leads to a place outside the project'],
    ['\\\\server\\share', 'leads to a place outside the project'],
    ['C:\\a.pdf', 'leads to a place outside the project'],
    ['a\\b.pdf', 'has a `\\` in it'],
    ['file:///etc/passwd', 'is an address and not the path of a file'],
    ['https://example.no/a.pdf', 'is an address and not the path of a file'],
    ['a.pdf\0.exe', 'is not a path: it has an invisible character in it'],
    ['photo\u202Egpj.exe', 'is not a path: it has an invisible character in it'],
  ],
};

describe.each([...formats])('the format %s', (name, fault) => {
  test.each([...(accepted[name] ?? [])])('takes %j', (text) => {
    expect(fault(text)).toBeNull();
  });

  test.each([...(refused[name] ?? [])])('refuses %j', (text, what) => {
    expect(fault(text)?.what).toBe(what);
  });

  it('has a remedy for everything that it refuses', () => {
    const texts = (refused[name] ?? []).map(([text]) => text);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(fault(text)?.help).toMatch(/\S/u);
  });

  it('leaves what nobody filled in to another finding', () => {
    expect(fault('{{value}}')).toBeNull();
  });
});

test.each([
  ['date', '23.11.2026', 'write year-month-day: 2026-11-23'],
  ['date', '3. 11. 2026', 'write year-month-day: 2026-11-03'],
  ['date', '2026/11/3', 'write year-month-day: 2026-11-03'],
  ['date', '11/12/2026', 'write year-month-day: 2026-11-23'],
  ['time-zone', 'Oslo', 'did you mean `Europe/Oslo`?'],
  ['time-zone', 'New York', 'did you mean `America/New_York`?'],
  ['time-zone', 'Europe/Olso', 'did you mean `Europe/Oslo`?'],
  ['time-zone', '+01:00', 'write continent and city, such as Europe/Oslo'],
  ['language-tag', 'en_GB', 'write en-GB'],
  ['link', 'example.no/a', 'write https://example.no/a'],
  ['link', 'kari@example.no', 'write mailto:kari@example.no'],
  ['hex-colour', '#abc', 'write #aabbcc'],
  ['message-id', 'a@b.no', 'put it in angle brackets and quotes: "<a@b.no>"'],
  ['file-path', 'a\\b.pdf', 'write / between folders: a/b.pdf'],
  ['idn-email', 'Kari <kari@example.no>', 'write only kari@example.no; a name has its own key'],
])('the remedy of %s for %j', (name, text, help) => {
  expect(formats.get(name)?.(text)?.help).toBe(help);
});
