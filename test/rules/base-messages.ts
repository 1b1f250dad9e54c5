import { baseMessage } from './base-message.ts';

/** A clean message in each language; every line of one may be replaced by an example. */
export const baseMessages: { readonly [tag: string]: string } = {
  en: baseMessage,
  nb: `template: follow-up
language: nb
recipient:
  given_name: Kari
  family_name: Nordmann
  email: kari@example.no
sender:
  name: Ola Hansen
  role: kunderådgiver
  company: Lumo AS
  email: ola@lumo.example
subject: Lampene dine kommer tirsdag 24. november
body: |
  Takk for bestillingen. De to lampene kommer til deg tirsdag 24. november mellom klokken 9 og 12.
next_step:
  summary: Bekreft gjerne adressen innen mandag 23. november.
  action:
    label: Bekreft adressen
    url: https://lumo.example/o/4512
`,
  uk: `template: follow-up
language: uk
recipient:
  given_name: Лариса
  patronymic: Миколаївна
  email: larysa@example.com
sender:
  name: Оксана Бондар
  role: консультантка
  company: ТОВ Люмо
  email: oksana@lumo.example
subject: Ваші лампи приїдуть у вівторок, 24 листопада
body: |
  Дякую за Ваше замовлення. Дві лампи привезуть до Вас у вівторок, 24 листопада, з 9 до 12 години.
next_step:
  summary: Будь ласка, підтвердьте адресу до понеділка, 23 листопада.
  action:
    label: Підтвердити адресу
    url: https://lumo.example/o/4512
`,
  ru: `template: follow-up
language: ru
recipient:
  given_name: Сергей
  patronymic: Петрович
  email: sergej@example.com
sender:
  name: Лариса Берг
  role: менеджер по работе с клиентами
  company: Lumo AS
  email: larisa@lumo.example
subject: Ваши лампы приедут во вторник, 24 ноября
body: |
  Спасибо за Ваш заказ. Две лампы привезут к Вам во вторник, 24 ноября, с 9 до 12 часов.
next_step:
  summary: Пожалуйста, подтвердите адрес до понедельника, 23 ноября.
  action:
    label: Подтвердить адрес
    url: https://lumo.example/o/4512
`,
  fy: `template: follow-up
language: fy
recipient:
  given_name: Anna
  family_name: Hoekstra
  email: anna@example.nl
sender:
  name: Jelle de Vries
  role: klanteadviseur
  company: Lumo AS
  email: jelle@lumo.example
subject: Jo lampen komme tiisdei 24 novimber
body: |
  Tige tank foar jo bestelling. De twa lampen komme tiisdei 24 novimber by jo, tusken 9 en 12 oere.
next_step:
  summary: Wolle jo it adres befêstigje foar moandei 23 novimber?
  action:
    label: Befêstigje it adres
    url: https://lumo.example/o/4512
`,
};

/** A clean message to a list that does not say what it is for; an example adds its `intent`. */
const listMessage = `template: follow-up
language: en
recipients:
  schema: customer
sender:
  name: Ola Hansen
  role: customer adviser
  company: Lumo AS
  email: ola@lumo.example
subject: "{{recipient.company}}: your lamps on {{date recipient.renews_on}}"
body: |
  On {{date recipient.renews_on}} the service agreement for the lamps of {{recipient.company}} is renewed for a year. The number of your agreement is {{recipient.customer_number}}.
next_step:
  summary: Please confirm the renewal, or tell me that you would rather let it end.
  action:
    label: Choose for your lamps
    url: https://lumo.example/o/{{recipient.customer_number}}
`;

/** The message that an example joins: that to a list, one in the language that the example names, or the one in English. */
export function baseFor(example: string): string {
  if (/^«?recipients»?:/mu.test(example)) return listMessage;
  return baseMessages[/^language: «?([a-z]+)/mu.exec(example)?.[1] ?? 'en'] ?? baseMessage;
}
