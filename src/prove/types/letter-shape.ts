import { intersect, type Work } from './intersect.ts';
import { join } from './join.ts';
import { ANYTHING, isNothing, NOTHING, OPEN_MAP } from './shape.ts';
import type { FieldShape, MapShape, Shape } from './shape.ts';

/**
 * The letter model of messages of one shape, as `link/letter-model.ts` makes it: what goes through unchanged is as the
 * message has it, `details` is the message's own, and of the rest a message can only say what must be shown.
 */
export function letterShape(base: Shape, message: Shape, work: Work): Shape {
  const [letter = OPEN_MAP] = base.maps;
  const messages = message.isLost ? [lostMessage(message)] : message.maps.map(withRecipient);
  return { ...base, maps: messages.map((one) => letterOf(letter, one, work)) };
}

/** What templates may say of a message that cannot be followed: that it has details, of which nothing is known. */
function lostMessage({ why, place }: Shape): MapShape {
  const details = { shape: { ...ANYTHING, why, place }, isRequired: false, isNamed: true };
  return { ...OPEN_MAP, fields: new Map([['details', details]]) };
}

/** One person or each row of a list: every letter has a recipient, and that is as the message's schema wants it. */
function withRecipient(message: MapShape): MapShape {
  const recipient = message.fields.get('recipient');
  if (recipient === undefined) return message;
  return { ...message, fields: new Map([...message.fields, ['recipient', { ...recipient, isRequired: true }]]) };
}

type Way = readonly [string, ...string[]];

/** What a letter has as its message has it, with where the letter has it. */
const UNCHANGED: readonly { readonly from: Way; readonly to: Way }[] = [
  { from: ['subject'], to: ['subject'] },
  { from: ['table'], to: ['table'] },
  { from: ['options'], to: ['options'] },
  { from: ['next_step', 'deadline'], to: ['deadline'] },
  { from: ['send_at'], to: ['send_at'] },
  { from: ['unsubscribe'], to: ['unsubscribe'] },
  { from: ['postal_address'], to: ['postal_address'] },
  ...['given_name', 'family_name', 'patronymic', 'honorific', 'timezone'].map(
    (name): { readonly from: Way; readonly to: Way } => ({ from: ['recipient', name], to: ['recipient', name] }),
  ),
];

function letterOf(letter: MapShape, message: MapShape, work: Work): MapShape {
  const tightened = UNCHANGED.reduce(
    (map, { from, to }) => {
      const said = fieldAt(message, from);
      return said === null ? map : changed(map, to, (field) => tightenedBy(field, said, work));
    },
    withMarksOf(letter, [message]),
  );
  const details = message.fields.get('details');
  const fields = new Map(tightened.fields);
  if (details === undefined) fields.delete('details');
  else fields.set('details', details);
  return { ...tightened, fields };
}

/** A part that messages cannot have stays known to templates, which may share partials; it has nothing in it, and nothing of it must be shown. */
function tightenedBy(field: FieldShape, said: FieldShape, work: Work): FieldShape {
  const isRequired = field.isRequired || (said.isRequired && !said.shape.isNullable);
  const shape = isNothing(said.shape) ? NOTHING : intersect(field.shape, readyForMarkup(said.shape), work);
  return isNothing(shape) ? { ...field, shape: emptied(field.shape) } : { ...field, isRequired, shape };
}

function emptied(shape: Shape): Shape {
  const maps = shape.maps.map((map) => ({
    ...map,
    fields: new Map([...map.fields].map(([name, field]) => [name, { ...field, shape: emptied(field.shape) }])),
  }));
  return { ...shape, list: shape.list && { ...shape.list, min: 0, max: 0 }, maps, marks: [] };
}

/** An option's text is markdown in a message and markup in its letter: only that it is not blank stays true of it. */
function readyForMarkup(options: Shape): Shape {
  const { list } = options;
  if (list === null || list.item === null) return options;
  const maps = list.item.maps.map((map) =>
    changed(map, ['text'], (field) => ({ ...field, shape: asMarkup(field.shape) })),
  );
  return { ...options, list: { ...list, item: { ...list.item, maps } } };
}

function asMarkup(shape: Shape): Shape {
  const { place, marks, text } = shape;
  const written = ANYTHING.text && { ...ANYTHING.text, canBeBlank: text?.canBeBlank ?? true };
  return { ...ANYTHING, text: written, place, marks };
}

/** What a map has at a way into it, in all of its alternatives; null where none has it. */
function fieldAt({ fields }: MapShape, [name, ...rest]: Way): FieldShape | null {
  const field = fields.get(name);
  const [next, ...others] = rest;
  if (field === undefined || next === undefined) return field ?? null;
  const { maps, isNullable } = field.shape;
  const found = maps.map((map) => fieldAt(map, [next, ...others]));
  const known = found.filter((one) => one !== null);
  if (known.length === 0) return null;
  return {
    shape: join(known.map(({ shape }) => shape)),
    isRequired: field.isRequired && !isNullable && found.every((one) => one?.isRequired === true),
    isNamed: true,
  };
}

/** A map with another field at a way, if it has that way. */
function changed(map: MapShape, [name, ...rest]: Way, change: (field: FieldShape) => FieldShape): MapShape {
  const field = map.fields.get(name);
  if (field === undefined) return map;
  const [next, ...others] = rest;
  const inner = next === undefined ? null : ([next, ...others] satisfies Way);
  const maps = inner && field.shape.maps.map((one) => changed(one, inner, change));
  const other = maps ? { ...field, shape: { ...field.shape, maps } } : change(field);
  return { ...map, fields: new Map([...map.fields, [name, other]]) };
}

/** What a message's schema wants to be shown, wherever the letter has the same. */
function withMarksOf(letter: MapShape, messages: readonly MapShape[]): MapShape {
  const fields = [...letter.fields].map(([name, field]): [string, FieldShape] => {
    const said = messages.flatMap((message) => message.fields.get(CALLED.get(name) ?? name)?.shape ?? []);
    return [name, { ...field, shape: markedBy(field.shape, said) }];
  });
  return { ...letter, fields: new Map(fields) };
}

/** Where a letter calls something otherwise than the message. */
const CALLED: ReadonlyMap<string, string> = new Map([['href', 'url']]);

function markedBy(shape: Shape, said: readonly Shape[]): Shape {
  if (said.length === 0) return shape;
  const items = said.flatMap(({ list }) => list?.item ?? []);
  const maps = said.flatMap((one) => one.maps);
  const added = said.flatMap(({ marks }) => marks).filter((mark) => !shape.marks.includes(mark));
  return {
    ...shape,
    list: shape.list && { ...shape.list, item: shape.list.item && markedBy(shape.list.item, items) },
    maps: shape.maps.map((map) => withMarksOf(map, maps)),
    marks: [...shape.marks, ...added],
  };
}
