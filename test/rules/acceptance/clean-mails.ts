/** The clean mails of the research note, with its words, as messages. They were written in June 2025. */
export const cleanMails: { readonly [language: string]: string } = {
  en: `template: follow-up
language: en
intent: reply
recipient:
  honorific: Ms
  family_name: Larsen
  email: kari.larsen@example.com
  timezone: Europe/Oslo
sender:
  name: Anna Berg
  role: customer adviser
  company: Nordic Oak AS
  email: anna@oak.example
  phone: +47 555 01 234
subject: Delivery date for your oak table, order 4471
greeting: Dear Ms Larsen,
body: |
  Thank you for your message of 3 June. You asked whether the oak table can be delivered before 20 June. Yes: the carrier has a free slot on Wednesday 18 June between 9 and 12.

  There are two ways to receive it.
options:
  - text: "A: delivery to the door"
    advantage: so that nobody has to carry the parts
  - text: "B: collection from our warehouse"
    advantage: which saves you the freight of 45 euros
next_step:
  summary: >-
    Please reply with A or B by Thursday 12 June, so that the carrier can keep the slot.
    If it does not suit you, just write which day is better.
  action:
    reply: true
  deadline: 2025-06-12
closing:
  help: If you have any questions, I am happy to help.
  wish: Have a good day!
  farewell: Kind regards,
context:
  contact: reply
  questions:
    - Can the oak table be delivered before 20 June?
send_at: 2025-06-04T10:00:00+02:00
`,
  nb: `template: follow-up
language: nb
intent: reply
recipient:
  given_name: Kari
  family_name: Larsen
  email: kari.larsen@example.no
  timezone: Europe/Oslo
sender:
  name: Anna Berg
  role: kunderådgiver
  company: Nordisk Eik AS
  email: anna@oak.example
  phone: +47 555 01 234
subject: Leveringsdag for eikebordet, ordre 4471
greeting: Hei, Kari Larsen
body: |
  Takk for meldingen din 3. juni. Du spurte om eikebordet kan leveres før 20. juni. Ja, transportøren har en ledig time onsdag 18. juni mellom klokken 9 og 12.

  Du kan få det på to måter.
options:
  - text: "A: levering til døren"
    advantage: da slipper du å bære delene selv
  - text: "B: henting på lageret vårt"
    advantage: da sparer du frakten på 450 kroner
next_step:
  summary: >-
    Svar gjerne med A eller B innen torsdag 12. juni, så holder transportøren av timen.
    Hvis det ikke passer, kan du skrive hvilken dag som er bedre.
  action:
    reply: true
  deadline: 2025-06-12
closing:
  help: Har du spørsmål, hjelper jeg deg gjerne.
  wish: Ha en fin dag!
  farewell: Vennlig hilsen
context:
  contact: reply
  questions:
    - Kan eikebordet leveres før 20. juni?
send_at: 2025-06-04T10:00:00+02:00
`,
  uk: `template: follow-up
language: uk
intent: reply
recipient:
  given_name: Лариса
  patronymic: Миколаївна
  email: larysa@example.com
  timezone: Europe/Kyiv
sender:
  name: Анна Берг
  role: консультантка
  company: ТОВ «Північний дуб»
  email: anna@oak.example
  phone: +47 555 01 234
subject: Дата доставки дубового столу, замовлення 4471
greeting: Добрий день, Ларисо Миколаївно!
body: |
  Дякую за Ваш лист від 3 червня. Ви запитали, чи можна доставити дубовий стіл до 20 червня. Так: перевізник має вільний час у середу, 18 червня, з 9 до 12 години.

  Отримати його можна двома способами.
options:
  - text: "А: доставка до дверей"
    advantage: тоді Вам не доведеться нести деталі
  - text: "Б: самовивіз із нашого складу"
    advantage: тоді Ви заощадите 450 гривень на доставці
next_step:
  summary: >-
    Будь ласка, напишіть «А» або «Б» до четверга, 12 червня, щоб перевізник зберіг за Вами цей час.
    Якщо це не підходить, напишіть, який день зручний.
  action:
    reply: true
  deadline: 2025-06-12
closing:
  help: Якщо виникнуть запитання, радо допоможу.
  wish: Гарного дня!
  farewell: З повагою
context:
  contact: reply
  questions:
    - Чи можна доставити дубовий стіл до 20 червня?
send_at: 2025-06-04T10:00:00+03:00
`,
  ru: `template: follow-up
language: ru
intent: reply
recipient:
  given_name: Сергей
  patronymic: Петрович
  email: sergej@example.com
  timezone: Asia/Almaty
sender:
  name: Лариса Берг
  role: менеджер по работе с клиентами
  company: ООО «Северный дуб»
  email: larisa@oak.example
  phone: +47 555 01 234
subject: Дата доставки дубового стола, заказ 4471
greeting: Добрый день, Сергей Петрович!
body: |
  Спасибо за Ваше письмо от 3 июня. Вы спросили, можно ли доставить дубовый стол до 20 июня. Да: у перевозчика есть свободное время в среду, 18 июня, с 9 до 12 часов.

  Получить его можно двумя способами.
options:
  - text: "А: доставка до двери"
    advantage: тогда Вам не придётся нести детали
  - text: "Б: самовывоз с нашего склада"
    advantage: тогда Вы сэкономите 450 рублей на доставке
next_step:
  summary: >-
    Пожалуйста, напишите «А» или «Б» до четверга, 12 июня, чтобы перевозчик сохранил за Вами это время.
    Если это не подходит, напишите, какой день удобен.
  action:
    reply: true
  deadline: 2025-06-12
closing:
  help: Если возникнут вопросы, буду рада помочь.
  wish: Удачного дня!
  farewell: С уважением,
context:
  contact: reply
  questions:
    - Можно ли доставить дубовый стол до 20 июня?
send_at: 2025-06-04T10:00:00+05:00
`,
  fy: `template: follow-up
language: fy
intent: reply
recipient:
  honorific: frou
  family_name: Hoekstra
  email: hoekstra@example.nl
  timezone: Europe/Amsterdam
sender:
  name: Anna Berg
  role: klanteadviseur
  company: Nordic Oak BV
  email: anna@oak.example
  phone: +47 555 01 234
subject: Leveringsdei fan jo tafel, bestelling 4471
greeting: Achte frou Hoekstra,
body: |
  Tige tank foar jo berjocht fan 3 juny. Jo fregen oft de tafel foar 20 juny levere wurde kin. Ja: de ferfierder hat in frij plak op woansdei 18 juny tusken 9 en 12 oere.

  Der binne twa mooglikheden.
options:
  - text: "A: levering oan 'e doar"
    advantage: dan hoege jo de dielen net sels te tillen
  - text: "B: ophelje by ús magazyn"
    advantage: dan besparje jo de ferfierkosten fan 45 euro
next_step:
  summary: >-
    Wolle jo my foar tongersdei 12 juny skriuwe oft it A of B wurdt? Dan hâldt de ferfierder it plak foar jo frij.
    As it jo net past, skriuw dan hokker dei jo it bêste útkomt.
  action:
    reply: true
  deadline: 2025-06-12
closing:
  help: As jo fragen hawwe, help ik jo graach.
  wish: In noflike dei!
  farewell: Mei freonlike groetnis,
context:
  contact: reply
  questions:
    - Kin de tafel foar 20 juny levere wurde?
send_at: 2025-06-04T10:00:00+02:00
`,
};
