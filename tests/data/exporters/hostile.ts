// Texts that would do harm where they are not written as text, and texts put together from such pieces by chance.
import { random } from '../../support/random.ts';

/** Pieces that end strings, cells, lines, elements and comments, or begin formulas and code. */
export const HOSTILE_PIECES: readonly string[] = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+49 30 1234',
  '-2+3',
  '@SUM(A1)',
  '＝1',
  '\t=1',
  '\r=1',
  '\n=1',
  "'",
  "''=1",
  '"',
  '""',
  ',',
  ';',
  ':',
  '|',
  '\\',
  '\\n',
  '\r\n',
  '\n',
  '\r',
  '\u0000',
  '\u0007',
  '\u2028',
  '<script>alert(1)</script>',
  '</script>',
  '<!--',
  '-->',
  '</svg>',
  ']]>',
  '&',
  '&amp;',
  '<b>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'END:VEVENT',
  '\nEND:VCALENDAR\n',
  'ü',
  '中国',
  'العربية',
  '\u202e',
  '🕰',
  '\ud83d',
  ' ',
  'a',
];

/** Texts that are not empty, each put together of up to `most` pieces. */
export function hostileTexts(seed: number, count: number, most = 8): string[] {
  const next = random(seed);
  const pick = (): string => HOSTILE_PIECES[Math.floor(next() * HOSTILE_PIECES.length)]!;
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(next() * most) }, pick).join(''),
  );
}
