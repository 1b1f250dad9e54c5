/** Values of the formats that schemas may use (`check/formats.ts`): one for an example, and what is sure to be one. */
export const FORMAT_EXAMPLES: ReadonlyMap<string, FormatExample> = new Map([
  ['idn-email', { example: 'kari@example.no', sure: /^[a-z]+(?:\.[a-z]+)*@[a-z]+\.(?:com|example|no|org)$/u }],
  ['link', { example: 'https://lumo.example/o/4512', sure: /^https:\/\/[a-z]+\.(?:com|example|no|org)[\w/.-]*$/u }],
  [
    'https-link',
    { example: 'https://lumo.example/o/4512', sure: /^https:\/\/[a-z]+\.(?:com|example|no|org)[\w/.-]*$/u },
  ],
  ['language-tag', { example: 'en', sure: /^[a-z]{2}$/u }],
  ['time-zone', { example: 'Europe/Oslo', sure: /^(?:Europe\/(?:Oslo|London|Kyiv|Amsterdam|Berlin)|UTC)$/u }],
  ['date', { example: '2026-11-23', sure: /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/u }],
  [
    'date-time',
    {
      example: '2026-11-20T10:00:00+01:00',
      sure: /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-]0\d:00)$/u,
    },
  ],
  ['phone', { example: '+47 55 50 12 34', sure: /^\+47 55 50 12 34$/u }],
  ['hex-colour', { example: '#1f5fa8', sure: /^#[\da-f]{6}$/u }],
  ['contrast-on-white', { example: '#1f5fa8', sure: /^#1f5fa8$/u }],
  ['message-id', { example: '<4512@example.no>', sure: /^<[a-z\d.]+@example\.(?:no|com)>$/u }],
  ['file-name', { example: 'offer.pdf', sure: /^[a-z]+\.pdf$/u }],
  ['file-path', { example: 'attachments/offer.pdf', sure: /^[a-z]+\/[a-z]+\.pdf$/u }],
  ['closing', { example: 'Kind regards', sure: /^(?:auto|none)$|\p{L}{2}.*\s.*\p{L}{2}/su }],
  ['greeting', { example: 'Dear Kari', sure: /\p{L}{2}.*\s.*\p{L}{2}/su }],
]);

interface FormatExample {
  readonly example: string;
  /** Matches no text that is not of the format, but not each that is. */
  readonly sure: RegExp;
}
