import fc from 'fast-check';

/**
 * Properties run on the same values everywhere, so that a change is judged and not the luck of the day. New values:
 * `FAST_CHECK_SEED=$RANDOM npm test`; what they find becomes a case of its own.
 */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_121) });
