const DEFAULTS = { letters: '1', to: 'memory', folder: '.', template: '', memory: 'no' };

/**
 * What a program is asked for: `--letters 1000 --to file --folder out --template ready.html --memory yes`. Read by hand:
 * to load Node's own reader is a part of what is measured.
 */
export function order() {
  const words = process.argv.slice(2);
  const given = words.flatMap((word, index) => (word.startsWith('--') ? [[word.slice(2), words[index + 1]]] : []));
  const unknown = given.find(([name]) => !Object.hasOwn(DEFAULTS, name));
  if (unknown) throw new Error(`--${unknown[0]} is none of --${Object.keys(DEFAULTS).join(', --')}`);
  const { letters, memory, ...rest } = { ...DEFAULTS, ...Object.fromEntries(given) };
  return { ...rest, letters: Number(letters), memory: memory === 'yes' };
}

/** As many different people as the letters need; beyond 2,000 they come again. */
export function peopleFor(letters) {
  return Math.min(letters, 2000);
}

/** Says how much memory the process had at most, in KiB, where it is asked for. */
export function sayMemory({ memory }) {
  if (memory) process.stdout.write(String(process.resourceUsage().maxRSS));
}
