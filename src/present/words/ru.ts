// What a presentation says in Russian.
import type { PresentWords } from '../words.ts';

/** Russian. */
export const words: PresentWords = {
  steps: 'Все шаги',
  presenterWindow: 'Окно докладчика',
  notes: 'Заметки',
  noNotes: 'К этому шагу нет заметок.',
  fullScreen: 'Во весь экран',
  black: 'Чёрный экран',
  white: 'Белый экран',
  spotlight: 'Луч прожектора',
  uncovered: 'Шаг снова виден',
  pressEnter: 'Шаг #: нажмите Enter',
  blocked:
    'Браузер не дал открыть окно докладчика. Разрешите всплывающие окна для этой страницы или покажите заметки здесь.',
  notesHere: 'Показать заметки здесь',
  lostTouch: 'Связь с окном докладчика потеряна. Откройте его снова клавишей P.',
  nextStep: 'Следующий шаг',
  lastStep: 'Это последний шаг.',
  question: 'Вопрос',
  answer: 'Ответ',
  clock: 'Время',
  elapsed: 'Прошло',
  fromZero: 'Считать с нуля',
  audienceGone:
    'Окно для зрителей закрыто или загружается заново. Если ничего не меняется, откройте хронологию снова и начните показ: он продолжится с того же места.',
  openAgain: 'Открыть хронологию снова',
  forth: 'Следующий шаг или ответ',
  back: 'Предыдущий шаг',
  ends: 'Первый шаг, последний шаг',
  byNumber: 'К шагу по номеру',
};
