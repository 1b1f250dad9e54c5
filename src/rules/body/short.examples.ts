import type { Examples } from '../../model/rule.ts';

export const shortExamples: Examples = {
  bad: [
    'body: |\n  The oak table that you ordered has left the workshop, and the carrier has collected it this morning together with the four chairs. He brings everything to you on Tuesday, 24 November, between 9 and 12, and carries it into the room that you choose. The legs are fixed already, so that you need no tools, and he takes the boxes and the paper back with him. If you would like to have the old table taken away, tell him when he calls you. There is room for it in «his van, and it costs nothing.»',
    'body:\n  - The oak table that you ordered has left the workshop, and the carrier has collected it this morning together with the four chairs. He brings everything to you on Tuesday, 24 November, between 9 and 12, and carries it into the room that you choose. The legs are fixed already, so that you need no tools, and he takes the boxes and the paper back with him.\n  - Thank you for the photo of your old table, and of the stairs that lead up to the dining room. The stairs are wide enough, so that two of us can carry the new table up as it is. If you would like to have the old one taken away, tell the carrier when he calls you on Monday. There is room enough for it in his van. It costs nothing, since the wood goes into the small stools that our apprentices make «for the showroom.»',
  ],
  good: [
    'body: |\n  The oak table that you ordered has left the workshop, and the carrier has collected it this morning together with the four chairs. He brings everything to you on Tuesday, 24 November, between 9 and 12, and carries it into the room that you choose. The legs are fixed already, so that you need no tools, and he takes the boxes and the paper back with him.',
    'body:\n  - The oak table that you ordered has left the workshop, and the carrier has collected it this morning together with the four chairs. He brings everything to you on Tuesday, 24 November, between 9 and 12, and carries it into the room that you choose. The legs are fixed already, so that you need no tools, and he takes the boxes and the paper back with him.\n  - Thank you for the photo of your old table, and of the stairs that lead up to the dining room. The stairs are wide enough, so that two of us can carry the new table up as it is.',
  ],
};
