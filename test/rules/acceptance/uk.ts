import type { Demand } from './letters.ts';

const COMPETITORS = 'no disparaging or naming of competitors';
const TEMPER = 'no loss of temper';

/** What the Ukrainian article asks for, in all five languages. */
export const uk: { readonly [language: string]: readonly Demand[] } = {
  en: [
    { demand: COMPETITORS, code: 'tone/no-competitors', part: 'Our «competitors sell worse» lamps.' },
    { demand: 'no slang', code: 'tone/no-slang', part: 'You are «gonna» like the colour.' },
    { demand: TEMPER, code: 'tone/no-irritation', part: '«As I already told you», the address has to be right.' },
    { demand: TEMPER, code: 'tone/calm', part: 'The lamps are here«!!!»' },
    { demand: 'no pressure', code: 'tone/no-pressure', part: 'They will not wait: «buy now».' },
    { demand: 'no superiority', code: 'tone/no-superiority', part: '«You should know» that the bulb is included.' },
    { demand: 'no criticism', code: 'tone/no-criticism', part: '«You failed» to tell us the floor.' },
  ],
  nb: [
    { demand: COMPETITORS, code: 'tone/no-competitors', part: '«Konkurrentene våre selger dårligere» lamper.' },
    { demand: 'no slang', code: 'tone/no-slang', part: 'Fargen er «dritkul».' },
    { demand: TEMPER, code: 'tone/no-irritation', part: '«Som jeg allerede har sagt», må adressen stemme.' },
    { demand: TEMPER, code: 'tone/calm', part: 'Lampene er her«!!!»' },
    { demand: 'no pressure', code: 'tone/no-pressure', part: 'De venter ikke: «kjøp nå».' },
    { demand: 'no superiority', code: 'tone/no-superiority', part: '«Du burde vite at» pæren følger med.' },
    { demand: 'no criticism', code: 'tone/no-criticism', part: '«Du har ikke oppgitt» etasjen.' },
  ],
  uk: [
    { demand: COMPETITORS, code: 'tone/no-competitors', part: 'Наші «конкуренти продають гірші» лампи.' },
    { demand: 'no slang', code: 'tone/no-slang', part: 'Колір «прикольний».' },
    { demand: TEMPER, code: 'tone/no-irritation', part: '«Повторюю ще раз»: адреса має бути правильна.' },
    { demand: TEMPER, code: 'tone/calm', part: 'Лампи вже тут«!!!»' },
    { demand: 'no pressure', code: 'tone/no-pressure', part: 'Вони не чекатимуть: «купуйте зараз».' },
    { demand: 'no superiority', code: 'tone/no-superiority', part: '«Ви повинні знати», що лампочка в коробці.' },
    { demand: 'no criticism', code: 'tone/no-criticism', part: '«Ви помилилися» в адресі.' },
  ],
  ru: [
    { demand: COMPETITORS, code: 'tone/no-competitors', part: 'Наши «конкуренты продают лампы хуже».' },
    { demand: 'no slang', code: 'tone/no-slang', part: 'Цвет «прикольный».' },
    { demand: TEMPER, code: 'tone/no-irritation', part: '«Ещё раз повторяю»: адрес должен быть верным.' },
    { demand: TEMPER, code: 'tone/calm', part: 'Лампы уже здесь«!!!»' },
    { demand: 'no pressure', code: 'tone/no-pressure', part: 'Они не будут ждать: «покупайте сейчас».' },
    { demand: 'no superiority', code: 'tone/no-superiority', part: '«Вы должны знать», что лампочка в коробке.' },
    { demand: 'no criticism', code: 'tone/no-criticism', part: '«Вы ошиблись» в адресе.' },
  ],
  fy: [
    { demand: COMPETITORS, code: 'tone/no-competitors', part: 'Us «konkurrinten» ferkeapje minder goede lampen.' },
    { demand: 'no slang', code: 'tone/no-slang', part: 'De kleur is «gaaf».' },
    { demand: TEMPER, code: 'tone/no-irritation', part: '«Lykas ik al sein haw», moat it adres goed wêze.' },
    { demand: TEMPER, code: 'tone/calm', part: 'De lampen binne der«!!!»' },
    { demand: 'no pressure', code: 'tone/no-pressure', part: 'De lampen binne moai: «keapje no».' },
    {
      demand: 'no superiority',
      code: 'tone/no-superiority',
      part: '«Jo soene witte moatte» dat de lampe in knop hat.',
    },
    { demand: 'no criticism', code: 'tone/no-criticism', part: '«Jo hawwe net opjûn» hokker kleur jo wolle.' },
  ],
};
