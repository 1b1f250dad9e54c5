import type { DataType } from '../../model/data-type.ts';
import type { Report } from '../../model/diagnostic.ts';
import type { Attribute, Comment, Element, Hole, TextPart } from '../../model/template-tree.ts';
import type { Hiding } from '../showing.ts';

/**
 * What the walk asks about markup. It follows expressions and data and knows no element; these know the elements. Each
 * element, text, comment and hole is given to them once for each place where it comes to stand.
 */
export interface MarkupChecks<Place> {
  /** Where a template begins. */
  readonly outside: Place;
  /** Checks an element and its static attributes, after what is printed in these; gives the place of its children. */
  readonly enter: (element: Element, place: Place, report: Report) => Place;
  readonly text: (part: TextPart, place: Place, report: Report) => void;
  readonly comment: (comment: Comment, place: Place, report: Report) => void;
  /** A printed value between tags; `type` is what is printed: of a helper, the text that it gives. */
  readonly hole: (hole: Hole, type: DataType, place: Place, report: Report) => void;
  readonly attributeHole: (hole: Hole, type: DataType, at: AttributePlace<Place>, report: Report) => void;
  /** Why what stands here is not seen; null where it is. */
  readonly hidingAt: (place: Place) => Hiding | null;
  /** `a`, `mj-button`: what its `href` leads to counts as shown where text stands in it. */
  readonly isLink: (element: Element) => boolean;
  /** The reader sees what is printed here, unless it is hidden. */
  readonly isTextPlace: (place: Place) => boolean;
  /** Static text in which there is something to see: neither blank nor only character references of spaces. */
  readonly isSeen: (text: string) => boolean;
}

export interface AttributePlace<Place> {
  readonly element: Element;
  readonly attribute: Attribute;
  /** Where the element stands. */
  readonly place: Place;
}
