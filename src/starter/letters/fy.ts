import type { StarterLanguage } from '../letter.ts';

/** First letters in West Frisian. */
export const frisian: StarterLanguage = {
  name: 'Frysk',
  reader: { given_name: 'Anna', family_name: 'Hoekstra', email: 'anna.hoekstra@example.nl' },
  company: 'Lumo',
  sender: { name: 'Jelle de Vries', email: 'jelle.devries@example.nl', role: 'klanteadviseur' },
  months: 'jannewaris febrewaris maart april maaie juny july augustus septimber oktober novimber desimber'.split(' '),
  afterDay: '',
  letters: {
    'follow-up': (event, deadline) => ({
      intent: 'service',
      subject: `Jo bestelling komt tiisdei ${event}`,
      body: ['Tige tank foar jo bestelling.', `Alles is ynpakt, en jo krije it tiisdei ${event} tusken 9 en 12 oere.`],
      summary: [
        `Wolle jo op syn lêst freed ${deadline} befêstigje dat der dan immen thús is?`,
        'As in oare dei jo better útkomt, skriuw dan gerêst hokker.',
      ],
    }),
    apology: (event, deadline) => ({
      intent: 'delay',
      subject: `Jo bestelling komt tiisdei ${event}, in wike letter`,
      body: [
        'Tige tank foar jo geduld.',
        'Jo bestelling komt in wike letter as wy tasein hiene, en dat spyt ús.',
        `Jo krije it tiisdei ${event} tusken 9 en 12 oere.`,
      ],
      details: { compensation: 'Jo betelje neat foar de besoarging.' },
      summary: [
        `Wolle jo op syn lêst freed ${deadline} befêstigje dat der dan immen thús is?`,
        'As in oare dei jo better útkomt, skriuw dan gerêst hokker.',
      ],
    }),
    appointment: (event, deadline) => ({
      intent: 'appointment',
      subject: `Jo ôfspraak by ús tiisdei ${event} om 10 oere`,
      body: [
        "Tige tank foar it petear oan 'e telefoan.",
        `Tiisdei ${event} om 10 oere lit ik jo sjen wat by jo plannen past, en jo kinne alles sels útprobearje.`,
        'It duorret likernôch in oere.',
      ],
      details: {
        place: 'Nijstêd 1, twadde ferdjipping',
        opening_hours: 'Moandei oant en mei freed, 9 oant 17 oere',
        bring: 'De mjitten fan jo keamer',
      },
      summary: [
        `Wolle jo de ôfspraak op syn lêst freed ${deadline} befêstigje?`,
        'As it jo net past, skriuw dan gerêst hokker dei better is.',
      ],
    }),
    campaign: (event, deadline) => ({
      intent: 'invite',
      subject: `In middei yn ús wurkpleats tiisdei ${event}`,
      body: [
        'Tige tank foar jo fraach hoe’t ús produkten makke wurde.',
        `Tiisdei ${event}, fan 14 oant 16 oere, litte wy jo de wurkpleats sjen, en jo kinne it sels besykje.`,
        'De kofje is fan ús.',
      ],
      details: { because: 'jo frege hawwe hoe’t ús produkten makke wurde.' },
      summary: [
        `Wolle jo op syn lêst freed ${deadline} skriuwe oft jo komme?`,
        'As it jo net past, hoege jo neat te dwaan.',
      ],
    }),
  },
};
