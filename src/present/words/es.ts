// What a presentation says in Spanish.
import type { PresentWords } from '../words.ts';

/** Spanish. */
export const words: PresentWords = {
  steps: 'Todos los pasos',
  presenterWindow: 'Ventana del presentador',
  notes: 'Notas',
  notesSeen: 'Quien ve esta pantalla puede leer estas notas. N o Esc las oculta.',
  noNotes: 'No hay notas para este paso.',
  fullScreen: 'Pantalla completa',
  black: 'Pantalla en negro',
  white: 'Pantalla en blanco',
  spotlight: 'Foco',
  uncovered: 'El paso se ve de nuevo',
  pressEnter: 'Paso #: pulse Intro',
  blocked:
    'El navegador no ha dejado abrir la ventana del presentador. Permita las ventanas emergentes en esta página o muestre las notas aquí.',
  notesHere: 'Mostrar las notas aquí',
  lostTouch: 'La ventana del presentador ya no está conectada. Ábrala de nuevo con P.',
  nextStep: 'Paso siguiente',
  lastStep: 'Este es el último paso.',
  question: 'Pregunta',
  answer: 'Respuesta',
  clock: 'Hora',
  elapsed: 'Transcurrido',
  fromZero: 'Contar desde cero',
  audienceGone:
    'La ventana del público se ha cerrado o se está cargando de nuevo. Si esto no cambia, abra otra vez la cronología y preséntela: sigue donde estaba.',
  openAgain: 'Abrir de nuevo la cronología',
  forth: 'Paso siguiente, o la respuesta',
  back: 'Paso anterior',
  ends: 'Primer paso, último paso',
  byNumber: 'Ir a un paso por su número',
};
