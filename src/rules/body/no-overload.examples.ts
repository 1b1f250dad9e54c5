import type { Examples } from '../../model/rule.ts';

export const overloadExamples: Examples = {
  bad: [
    'body: |\n  Thank you for your order. The two lamps come to you on Tuesday, 24 November. The lamps cost £145, the shades £38, the bulbs £12, the cables £19, the freight £27 and the fitting £«64».',
    'body: |\n  The two lamps come on Tuesday, 24 November. See [the lamp](https://lumo.example/l), [its shade](https://lumo.example/s) and «[its bulb](https://lumo.example/b)».',
  ],
  good: [
    'body: |\n  The two lamps come to you on Tuesday, 24 November. They weigh 3.4 kg, are 52 cm high and 18 cm wide, and take 11 W together. Payment is net 14 days, and 3 of the 4 bulbs last 25,000 hours.',
    'body: |\n  The two lamps come on Tuesday, 24 November, between 9 and 12. Call Ola on +47 555 01 234 or Per on 22 33 44 55, from 8:30 to 16:00 and on Saturdays from 10 to 14. They cost £145, with freight £172.',
    'subject: Order 4512 comes on Tuesday, 24 November\nbody: |\n  Thank you for your order 4512 of 20 November. The two lamps come on Tuesday, 24 November, between 9 and 12. If you are out, call +47 555 01 234 by 8:30. They cost £45 each.',
    'body: |\n  The two lamps come on Tuesday, 24 November. See [the lamp](https://lumo.example/l) and [its shade](https://lumo.example/s).\ntable:\n  columns: [Lamp, Height, Width, Watt, Volt]\n  rows:\n    - [Nord, 52 cm, 18 cm, 11, 230]\n    - [Fjord, 64 cm, 20 cm, 11, 230]',
  ],
};
