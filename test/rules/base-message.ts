/** A clean message, every line of which an example may replace. */
export const baseMessage: string = `template: follow-up
language: en
recipient:
  given_name: Kari
  family_name: Nordmann
  email: kari@example.no
sender:
  name: Ola Hansen
  role: customer adviser
  company: Lumo AS
  email: ola@lumo.example
subject: Your lamps come on Tuesday, 24 November
body: |
  Thank you for your order. The two lamps come to you on Tuesday, 24 November, between 9 and 12.
next_step:
  summary: Please confirm the address by Monday, 23 November.
  action:
    label: Confirm the address
    url: https://lumo.example/o/4512
`;
