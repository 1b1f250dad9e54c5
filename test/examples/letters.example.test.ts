import { describe, expect, test } from 'vitest';
import { message } from 'envoi/testing';

describe.each(['nb-forsinket-bordlampe', 'en-reply-oak-table', 'uk-podviina-oplata'])('%s', (id) => {
  test('is in good form', async () => {
    await expect(id).toPassEtiquette({ warnings: true });
  });

  test('shows its reader what to do next', async () => {
    await expect(id).toHaveCallToAction();
  });

  test('says what we agreed on', async () => {
    await expect(id).toMatchLetter(`golden/${id}`);
  });
});

test('a message that a program writes is in good form', async () => {
  await expect(message(reminderFor('Kari', 'Nordmann'))).toPassEtiquette();
});

function reminderFor(given: string, family: string): string {
  return `
template: follow-up
language: nb
intent: reminder
recipient: { given_name: ${given}, family_name: ${family}, email: kari@example.no }
sender: ola
subject: Lampen din kan hentes til fredag 27. november
body: Takk for bestillingen din. Gulvlampen står klar for deg i butikken i Storgata 12.
next_step:
  summary: Velg en dag som passer deg, innen fredag 27. november.
  action: { label: Velg en dag, url: https://lumo.example/o/4512 }
`;
}
