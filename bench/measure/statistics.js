/** The middle value, and between which others it stands. */
export function spread(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1) };
}

/** Round by round what one costs in terms of the other: a machine that is slow for a while is slow for both. */
export function ratios(dividends, divisors) {
  return spread(dividends.map((value, round) => value / divisors[round]));
}

/** Four digits that count: what is behind them is noise. */
export function rounded({ median, min, max }) {
  return { median: digits(median), min: digits(min), max: digits(max) };
}

function digits(value) {
  return Number(value.toPrecision(4));
}
