import type { StarterLanguage } from '../letter.ts';

/** First letters in English. */
export const english: StarterLanguage = {
  name: 'English',
  reader: { given_name: 'Anna', family_name: 'Larsen', email: 'anna.larsen@example.com' },
  company: 'Lumo Ltd',
  sender: { name: 'Emma Clarke', email: 'emma.clarke@example.com', role: 'customer adviser' },
  months: 'January February March April May June July August September October November December'.split(' '),
  afterDay: '',
  letters: {
    'follow-up': (event, deadline) => ({
      intent: 'service',
      subject: `Your order arrives on Tuesday ${event}`,
      body: [
        'Thank you for your order.',
        `It is packed, and you will get it on Tuesday ${event}, between 9 am and noon.`,
      ],
      summary: [
        `Please confirm by Friday ${deadline} that someone will be at home.`,
        'If another day suits you better, just write which one.',
      ],
    }),
    apology: (event, deadline) => ({
      intent: 'delay',
      subject: `Your order arrives on Tuesday ${event}, a week later`,
      body: [
        'Thank you for your patience.',
        `Your order takes a week longer than we promised, and I am sorry about that.`,
        `You will get it on Tuesday ${event}, between 9 am and noon.`,
      ],
      details: { compensation: 'You pay nothing for the delivery.' },
      summary: [
        `Please confirm by Friday ${deadline} that someone will be at home.`,
        'If another day suits you better, just write which one.',
      ],
    }),
    appointment: (event, deadline) => ({
      intent: 'appointment',
      subject: `Your appointment with us on Tuesday ${event} at 10 am`,
      body: [
        'Thank you for your call.',
        `On Tuesday ${event} at 10 am I will show you what fits your plans, and you can try everything yourself.`,
        'It takes about an hour.',
      ],
      details: {
        place: '1 Market Street, second floor',
        opening_hours: 'Monday to Friday, 9 am to 5 pm',
        bring: 'The measurements of your room',
      },
      summary: [
        `Please confirm the appointment by Friday ${deadline}.`,
        'If it does not suit you, just write which day is better.',
      ],
    }),
    campaign: (event, deadline) => ({
      intent: 'invite',
      subject: `An afternoon in our workshop on Tuesday ${event}`,
      body: [
        'Thank you for your question about how our products are made.',
        `On Tuesday ${event}, from 2 to 4 pm, we will show you our workshop, and you can try your hand at it.`,
        'Coffee is on us.',
      ],
      details: { because: 'you asked how our products are made.' },
      summary: [
        `Please write by Friday ${deadline} if you would like to come.`,
        'If it does not suit you, there is nothing you need to do.',
      ],
    }),
  },
};
