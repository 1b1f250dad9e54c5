export { built, type BuiltOptions } from './built.ts';
export { explain, explainAll, type ExplainOptions } from './explain.ts';
export { inOrder } from './in-order.ts';
export { json } from './json.ts';
export { createPlaces, type Places, type Position, type Range } from './position.ts';
export { pretty, type PrettyOptions } from './pretty.ts';
export { visible } from './visible.ts';
export { written, type WrittenOptions } from './written.ts';
