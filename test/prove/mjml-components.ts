import { createRequire } from 'node:module';

interface Component {
  readonly endingTag?: boolean;
  readonly allowedAttributes?: { readonly [name: string]: string };
  readonly defaultAttributes?: { readonly [name: string]: unknown };
}

/** `mjml` is made of these packages: they are looked for from there. */
const fromMjml = createRequire(createRequire(import.meta.url).resolve('mjml'));

/** What MJML knows without a component. */
const WITHOUT_COMPONENT = ['mjml', 'mj-all', 'mj-class', 'mj-selector', 'mj-html-attribute', 'mj-include'];

/**
 * The table of `src/prove/markup/mjml-table.ts`, made from the installed MJML: a line for each element with its children,
 * its attributes, their types, and the colours that it has by itself.
 */
export function mjmlTable(): string {
  const { components, dependencies } = installed();
  const names = [...Object.keys(components), ...WITHOUT_COMPONENT].toSorted();
  return names
    .map((name) => {
      const { endingTag = false, allowedAttributes = {}, defaultAttributes = {} } = components[name] ?? {};
      const attributes = Object.entries(allowedAttributes)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([attribute, type]) => {
          const colour = type === 'color' ? defaultAttributes[attribute] : undefined;
          return typeof colour === 'string' ? `${attribute}=${type}=${colour}` : `${attribute}=${type}`;
        });
      const children = (dependencies[name] ?? []).filter((child) => typeof child === 'string').toSorted();
      return [`${name}${endingTag ? ' markup' : ''}`, children.join(' '), attributes.join(' ')].join('|');
    })
    .join('\n');
}

/** MJML's own judgement of a value of one of its types. */
export function acceptedBy(type: string): (value: string) => boolean {
  const { initializeType } = core();
  const Type = initializeType(type);
  // MJML reads these two words as what they say.
  return (value) => new Type(value === 'true' ? true : value === 'false' ? false : value).isValid();
}

interface Core {
  readonly assignComponents: (target: object, components: readonly unknown[]) => void;
  readonly initializeType: (type: string) => new (value: string | boolean) => { isValid: () => boolean };
}

interface Installed {
  readonly components: { readonly [name: string]: Component };
  readonly dependencies: { readonly [name: string]: readonly unknown[] };
}

/** MJML's own registry. */
function installed(): Installed {
  const preset: { components: readonly unknown[]; dependencies: Installed['dependencies'] } =
    fromMjml('mjml-preset-core');
  const components: Installed['components'] = {};
  core().assignComponents(components, preset.components);
  return { components, dependencies: preset.dependencies };
}

function core(): Core {
  const loaded: Core = fromMjml('mjml-core');
  return loaded;
}
