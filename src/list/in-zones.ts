import { ownText } from '../parse/rows/own-text.ts';

/**
 * Makes something of a zone, once for each: a list has few. Null is the zone of a reader of whom none is known. There are
 * a few hundred zones; should a list name more, the others are made each time.
 */
export function inZones<Made>(make: (timeZone: string | null) => Made): (timeZone: string | null) => Made {
  const neutral = make(null);
  const known = new Map<string, Made>();
  return (timeZone) => {
    if (timeZone === null) return neutral;
    const before = known.get(timeZone);
    if (before !== undefined) return before;
    const made = make(timeZone);
    if (known.size < MOST_ZONES) known.set(ownText(timeZone), made);
    return made;
  };
}

const MOST_ZONES = 1000;
