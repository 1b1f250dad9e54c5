import type { Envelope } from '../../src/model/letter.ts';

/** A draft with nothing that may be absent. */
export const envelope: Envelope = {
  from: { name: 'Ola Nordmann', address: 'ola@lumo.example' },
  to: { name: 'Kari Nordmann', address: 'kari@example.no' },
  cc: [],
  replyTo: null,
  subject: 'Your order',
  sendAt: null,
  unsubscribe: null,
  thread: null,
  attachments: [],
};
