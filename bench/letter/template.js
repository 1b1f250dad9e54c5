import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The template that all programs fill in: one that envoi brings, with its partials. */
export const TEMPLATE = 'follow-up';

/** The folder of envoi, where its templates are. */
export const envoiFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The options with which envoi calls MJML: with others no peer would make the same letter. */
export const mjmlOptions = Object.freeze({
  fonts: {},
  keepComments: false,
  ignoreIncludes: true,
  validationLevel: 'soft',
});

/** The template as it is filled in by Handlebars itself. */
export function precompiled(handlebars) {
  // Without it Handlebars puts spaces before each line of a partial, which envoi does not.
  const options = { preventIndent: true };
  for (const [name, text] of partials()) handlebars.registerPartial(name, handlebars.compile(text, options));
  return handlebars.compile(read(`templates/${TEMPLATE}.mjml`), options);
}

function partials() {
  return readdirSync(`${envoiFolder}/partials`).map((file) => [file.replace('.mjml', ''), read(`partials/${file}`)]);
}

function read(path) {
  return readFileSync(`${envoiFolder}/${path}`, 'utf8');
}
