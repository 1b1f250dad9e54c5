export { definition } from './definition.ts';
export { hover } from './hover.ts';
export { suggestions } from './suggestions.ts';
