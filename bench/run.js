import { existsSync } from 'node:fs';

/** What has to be there before anything of it is imported, and how it comes there. */
const COMPILED = ['../dist/render.js', 'npm ci && npm run compile'];
const PEERS = ['node_modules/mrml', 'npm ci --prefix bench'];
const BOTH = [COMPILED, PEERS];
const BENCHMARKS = { warm: BOTH, cold: BOTH, scale: BOTH, rules: [COMPILED], lists: [COMPILED], check: [COMPILED] };

const [, , name = 'warm', ...rest] = process.argv;
const missing = (BENCHMARKS[name] ?? []).filter(([path]) => !existsSync(new URL(path, import.meta.url)));
if (!(name in BENCHMARKS)) stop(`there is no benchmark "${name}"; there are ${Object.keys(BENCHMARKS).join(', ')}`);
else if (missing.length > 0) stop(`to be done first: ${missing.map(([, command]) => command).join(' && ')}`);
else {
  // Each reads what was given behind its name.
  process.argv.splice(2, process.argv.length, ...rest);
  await import(`./${name}.js`);
}

function stop(reason) {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}
