/** The 188 demands that research found in the four articles, by area. */
export const researchRows: readonly string[] = [
  ...area(
    'greeting',
    `required name allowed-phrase no-informal no-time-cliche informal-only-long-acquaintance
    informal-mirrored time-of-day ask-form-of-address name-form name-correct no-disturbance-opening
    comma-and-mark`,
  ),
  ...area(
    'personal',
    `one-addressee no-generic-salutation no-bulk-phrases no-bulk-headers no-bulk-layout
    no-leftover-placeholder individual-content not-boilerplate name-frequency stated-wishes needs-first
    recipient-perspective customer-profile anticipate-wishes no-indifference`,
  ),
  ...area('subject', `required states-focus no-empty-words no-spam-look first-impression honest`),
  ...area(
    'body',
    `one-or-two-paragraphs short essence-first useful-to-recipient no-worthless-words no-overload
    on-topic informative not-dry offer-options option-advantage drawbacks-too arguments-not-persuasion
    questions-organised no-question-for-question answer-every-question open-question not-monologue few-i
    clear-plan clear-language literate explain-terms show-visually related-offer no-instant-offer-cold
    cold-follow-up no-cold-style-for-trust-services say-waiting-time waiting-alternatives
    apologise-in-advance no-own-difficulties compensate notify-contract-change a-little-more
    elderly-patience hurried-customer no-arguing-expert news-and-discounts benefits-over-flattery
    objections-prepared self-contained no-reasking`,
  ),
  ...area(
    'next-step',
    `required last short-summary recipient-action not-vague single ask-for-decision no-instant-demand
    here-and-now respect-refusal offer-help practical-details choice-is-theirs reachable
    decision-questions-easy`,
  ),
  ...area(
    'closing',
    `required formal wish-required wish-before-16 wish-after-16 wish-friday invite-to-continue
    positive-end same-key no-excess-cheer thanks apology-after-trouble polite-after-refusal
    who-says-bye-first customer-is-dear`,
  ),
  ...area(
    'sender',
    `name role-and-company introduce-at-first-contact real-person no-noreply contact-channels consistent
    tidy-look escalation-contact`,
  ),
  ...area(
    'register',
    `formal-you never-ty decline-ty-offer capital-vy lowercase-vy-general consistent no-familiarity
    above-everyday not-overly-businesslike`,
  ),
  ...area(
    'tone',
    `friendly no-pressure no-superiority no-criticism no-humiliation no-competitors
    difference-without-names no-slang no-jargon no-lecturing-on-terms calm no-irritation sincere-warmth
    no-insincere-emotion no-excess-politeness polite-words thank-and-apologise-in-time no-flattery
    compliment no-politics-religion tolerance no-jokes no-rude-words adapt-vocabulary no-lies
    no-manipulation confident no-arguing compromise opinion-not-only-one freedom-of-others
    ethical-conduct interest-of-company not-monotone no-sarcasm gentle-push patient respect
    one-wrong-word`,
  ),
  ...area(
    'dialogue',
    `reply-promptly ring-count intonation hold-and-mute do-not-interrupt convenient-time script
    speech-rate-and-diction body-language smile no-long-silence web-chat initiator lead listen
    rude-customer not-always-right own-rulebook fix-violation-at-once right-first-time comfort
    professional pauses-between-questions training`,
  ),
];

function area(name: string, rows: string): readonly string[] {
  return rows.split(/\s+/).map((row) => `${name}/${row}`);
}
