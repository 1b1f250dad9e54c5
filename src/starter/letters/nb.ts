import type { StarterLanguage } from '../letter.ts';

/** First letters in Norwegian Bokmål. */
export const norwegian: StarterLanguage = {
  name: 'Norsk bokmål',
  reader: { given_name: 'Kari', family_name: 'Nordmann', email: 'kari.nordmann@example.no' },
  company: 'Lumo AS',
  sender: { name: 'Ola Hansen', email: 'ola.hansen@example.no', role: 'kunderådgiver' },
  months: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  afterDay: '.',
  letters: {
    'follow-up': (event, deadline) => ({
      intent: 'service',
      subject: `Bestillingen din kommer tirsdag ${event}`,
      body: ['Takk for bestillingen din.', `Den er pakket, og du får den tirsdag ${event} mellom klokken 9 og 12.`],
      summary: [
        `Bekreft gjerne innen fredag ${deadline} at noen er hjemme.`,
        'Hvis en annen dag passer deg bedre, kan du bare skrive hvilken.',
      ],
    }),
    apology: (event, deadline) => ({
      intent: 'delay',
      subject: `Bestillingen din kommer tirsdag ${event}, en uke senere`,
      body: [
        'Takk for tålmodigheten.',
        'Bestillingen din tar en uke lenger enn vi lovet, og det beklager vi.',
        `Du får den tirsdag ${event} mellom klokken 9 og 12.`,
      ],
      details: { compensation: 'Du betaler ingenting for frakten.' },
      summary: [
        `Bekreft gjerne innen fredag ${deadline} at noen er hjemme.`,
        'Hvis en annen dag passer deg bedre, kan du bare skrive hvilken.',
      ],
    }),
    appointment: (event, deadline) => ({
      intent: 'appointment',
      subject: `Timen din hos oss tirsdag ${event} klokken 10`,
      body: [
        'Takk for samtalen.',
        `Tirsdag ${event} klokken 10 viser jeg deg det som passer til planene dine, og du kan prøve alt selv.`,
        'Det tar omtrent en time.',
      ],
      details: {
        place: 'Storgata 1, 2. etasje',
        opening_hours: 'Mandag til fredag kl. 9–17',
        bring: 'Målene på rommet ditt',
      },
      summary: [
        `Bekreft gjerne timen innen fredag ${deadline}.`,
        'Hvis den ikke passer, kan du bare skrive hvilken dag som er bedre.',
      ],
    }),
    campaign: (event, deadline) => ({
      intent: 'invite',
      subject: `En ettermiddag i verkstedet vårt tirsdag ${event}`,
      body: [
        'Takk for spørsmålet ditt om hvordan produktene våre blir laget.',
        `Tirsdag ${event}, fra klokken 14 til 16, viser vi deg verkstedet, og du kan prøve selv.`,
        'Kaffen spanderer vi.',
      ],
      details: { because: 'du spurte hvordan produktene våre blir laget.' },
      summary: [
        `Skriv gjerne innen fredag ${deadline} om du vil komme.`,
        'Hvis det ikke passer, trenger du ikke å gjøre noe.',
      ],
    }),
  },
};
