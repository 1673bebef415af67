// What a presentation says in German.
import type { PresentWords } from '../words.ts';

/** German. */
export const words: PresentWords = {
  steps: 'Alle Schritte',
  presenterWindow: 'Vortragsfenster',
  notes: 'Notizen',
  notesSeen: 'Diese Notizen kann jeder lesen, der diesen Bildschirm sieht. N oder Esc blendet sie aus.',
  noNotes: 'Keine Notizen zu diesem Schritt.',
  fullScreen: 'Vollbild',
  black: 'Schwarzer Bildschirm',
  white: 'Weißer Bildschirm',
  spotlight: 'Spotlicht',
  uncovered: 'Der Schritt ist wieder zu sehen',
  pressEnter: 'Schritt #: Eingabetaste drücken',
  blocked:
    'Der Browser hat das Vortragsfenster nicht geöffnet. Erlauben Sie Pop-ups für diese Seite, oder zeigen Sie die Notizen hier.',
  notesHere: 'Notizen hier zeigen',
  lostTouch: 'Das Vortragsfenster ist nicht mehr verbunden. Öffnen Sie es mit P neu.',
  nextStep: 'Nächster Schritt',
  lastStep: 'Das ist der letzte Schritt.',
  question: 'Frage',
  answer: 'Antwort',
  clock: 'Uhrzeit',
  elapsed: 'Vergangen',
  fromZero: 'Von null zählen',
  audienceGone:
    'Das Publikumsfenster wurde geschlossen oder lädt neu. Wenn sich hier nichts ändert, öffnen Sie die Zeitleiste wieder und präsentieren Sie: Es geht weiter, wo es war.',
  openAgain: 'Zeitleiste wieder öffnen',
  forth: 'Nächster Schritt oder die Antwort',
  back: 'Schritt davor',
  ends: 'Erster Schritt, letzter Schritt',
  byNumber: 'Zu einem Schritt nach seiner Nummer',
};
