import type { Admission } from '../../src/model/program.ts';
import type { Printed, PrintedLeaf } from './text-records.ts';

const WORDS = [
  '',
  ' ',
  '  ',
  'w',
  ' w',
  'w ',
  '\n  ',
  '&nbsp;',
  ':',
  '(',
  '12',
  'w\t&amp; w',
  '<br>',
  ' <br/> ',
  '.',
  '&#xe000;',
  '\ue001',
];

const VALUES = [
  'a',
  'a',
  'b c',
  '',
  ' ',
  ' a',
  'a ',
  'a  b',
  'a\nb',
  'a\r\n\t b',
  'a\u00a0b',
  '\u00a0',
  'a\u00a0',
  'a \u00a0 b',
  '\u00a0\u00a0a',
  '<b>&"',
  '&amp;',
  "`='",
  '-',
  '+47 555 01 234',
  '+47\u00a0555\u00a001\u00a0234',
  '+4755501234',
  '112',
  '1 1  2',
  'https://x.example/a',
  'https://x.example/b%20c',
  'a@b.example',
  'о@b.example',
  '#',
  '2. x',
  'a\n\nb',
  '{{x}} $&',
  '\u{1f600}',
  '\ud83d',
  'a\ude00b',
  '\ue000',
  '\ue0001\ue001\u00a0\ue002',
  '\ufeff',
  'a\u2028b',
  'a\fb\vc',
];

const TARGETS = [
  'https://x.example/a',
  'https://x.example/a',
  'mailto:a@b.example?subject=a%20b',
  'mailto:%D0%BE@b.example',
  'tel:+4755501234',
  'tel:+4755501234',
  'TEL:112',
  'https://x.example/a b',
  'https://x.example/a  b',
  ' https://x.example/a',
  'mailto:%20a%0A%20b@c',
  'mailto:%E0@b',
  'tel:1%C2%A01%C2%A02',
  '',
  'tel:',
  'mailto:',
  '#',
  'tel:?',
  'a@b.example',
  '112',
  '\u00a0x',
  'telx:1',
  'x"&<',
];

const MARKUP = [
  'a<br> <br>b',
  '<em>c',
  'a',
  'b c',
  ' ',
  '  ',
  '\n',
  '<br>',
  '<br> ',
  '<strong>a</strong>',
  '<em> a</em>',
  '<em>b  c </em>',
  '&amp;',
  '&lt;p&gt;',
  '\u00a0',
  '<a href="https://x.example/a">https://x.example/a</a>',
  '<a href="https://x.example/?a=1&amp;b">a <em>b</em><br>c</a>',
  '<a href="tel:+4755501234">a\u00a0b</a>',
  '<a href="tel:112"> 112 </a>',
  '<a href="mailto:a@b.example">a@b.example</a>',
  '<a href="x"></a>',
  '<a href="">a</a>',
  '<p>a</p>',
  '&nbsp;',
  'a &',
  '<!-- a -->b',
  '<b>a</b>',
  '</strong>',
  '+47 555',
  '112',
];

export const PHONES: readonly string[] = ['+47 555 01 234', '1\u00a01  2', '+44 20 7946?0123'];

interface Around {
  readonly depth: number;
  readonly isInLink: boolean;
}

/** MJML with values, as a row of numbers says: where they end, so does it. */
export class TextWriter {
  readonly #numbers: Iterator<number>;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers.values();
  }

  letter(): Printed {
    return [this.#component(), this.#some(3, () => this.#component())];
  }

  #component(): Printed {
    const around: Around = { depth: 0, isInLink: false };
    const inLink: Around = { depth: 3, isInLink: true };
    return this.#one<() => Printed>([
      () => element('mj-text', '', this.#content(around)),
      () => element('mj-text', '', this.#content(around)),
      () => element('mj-table', '', this.#rows(around)),
      () => element('mj-button', this.#target('attribute'), this.#content(inLink)),
      () => element('mj-navbar-link', this.#target('attribute'), this.#content(inLink)),
    ])();
  }

  #content(around: Around): Printed {
    return [this.#piece(around), this.#some(3, () => this.#piece(around))];
  }

  #piece(around: Around): Printed {
    const inside: Around = { ...around, depth: around.depth + 1 };
    const plain = [() => this.#one(WORDS), () => this.#words(around), () => this.#words(around)];
    if (around.depth > 4) return this.#one<() => Printed>(plain)();
    return this.#one<() => Printed>([
      ...plain,
      ...plain,
      () =>
        element(this.#one(['p', 'div', 'h1', 'blockquote', 'span', 'b', 'i']), this.#hiding(), this.#content(inside)),
      () =>
        element(
          this.#one(['ul', 'ol']),
          '',
          this.#some(3, () => element('li', this.#hiding(), this.#content(inside))),
        ),
      () => element('table', this.#one(['', '', ' role="presentation"']), this.#rows(inside)),
      () => ['<img src="x" alt="', this.#leaf(this.#one(VALUES), 'html', 'text'), this.#one(['', ' w']), '">'],
      () => this.#link(inside),
      () => this.#link(inside),
    ])();
  }

  #link(around: Around): Printed {
    if (around.isInLink) return this.#words(around);
    return element('a', this.#target('text'), this.#content({ ...around, isInLink: true }));
  }

  #rows(around: Around): Printed {
    const inside: Around = { ...around, depth: around.depth + 1 };
    const cell = (): Printed => element(this.#one(['th', 'td', 'td']), this.#hiding(), this.#content(inside));
    const row = (): Printed => element('tr', this.#hiding(), this.#some(3, cell));
    const head = element(
      'tr',
      '',
      this.#some(3, () => element('th', '', this.#content(inside))),
    );
    return [this.#one<Printed>(['', head, this.#words(around)]), this.#some(3, row)];
  }

  #words(around: Around): Printed {
    if (this.#draw(3) > 0) return this.#leaf(this.#one(VALUES), 'html', 'text');
    // Where it may be markup with links.
    return around.isInLink
      ? this.#leaf('a <br> <em>b\u00a0c</em>', 'none', 'markup')
      : this.#leaf(this.#markup(), 'none', 'markup');
  }

  #markup(): string {
    return Array.from({ length: 1 + this.#draw(3) }, () => this.#one(MARKUP)).join('');
  }

  #target(admission: Admission): Printed {
    const value = this.#one([...VALUES, ...TARGETS]);
    return this.#one<Printed>([
      '',
      [' href="', this.#leaf(this.#one(TARGETS), 'html', admission), '"'],
      [' href="', this.#leaf(this.#one(TARGETS), 'html', admission), '"'],
      [' href="https://x.example/', this.#leaf(value, 'url-part', admission), '"'],
      [
        ' href="mailto:',
        this.#leaf(value, 'mail-address', admission),
        '?subject=',
        this.#leaf(value, 'url-part', admission),
        '"',
      ],
      [' href="tel:', this.#leaf(this.#one(VALUES), 'phone-number', admission), '"'],
      ` href="${this.#one(TARGETS).replaceAll('"', '&quot;')}"`,
    ]);
  }

  #leaf(value: string, escape: PrintedLeaf['escape'], admission: PrintedLeaf['admission']): PrintedLeaf {
    return { value, escape, admission };
  }

  #hiding(): string {
    return this.#one(['', '', '', '', ' hidden', ' style="color:red;display: none"']);
  }

  #some(most: number, one: () => Printed): Printed {
    return Array.from({ length: this.#draw(most + 1) }, one);
  }

  #one<T>(values: readonly T[]): T {
    const value = values[this.#draw(values.length)];
    if (value === undefined) throw new Error('there is nothing to choose from');
    return value;
  }

  #draw(below: number): number {
    return (this.#numbers.next().value ?? 0) % below;
  }
}

function element(name: string, attributes: Printed, content: Printed): Printed {
  return [`<${name}`, attributes, '>', content, `</${name}>`];
}
