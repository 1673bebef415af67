// What a presentation says in Arabic.
import type { PresentWords } from '../words.ts';

/** Arabic. */
export const words: PresentWords = {
  steps: 'كل الخطوات',
  presenterWindow: 'نافذة مقدّم العرض',
  notes: 'الملاحظات',
  notesSeen: 'يستطيع كل من يرى هذه الشاشة قراءة هذه الملاحظات. يخفيها المفتاح N أو Esc.',
  noNotes: 'لا ملاحظات لهذه الخطوة.',
  fullScreen: 'ملء الشاشة',
  black: 'شاشة سوداء',
  white: 'شاشة بيضاء',
  spotlight: 'بقعة ضوء',
  uncovered: 'عادت الخطوة إلى الظهور',
  pressEnter: 'الخطوة #: اضغط Enter',
  blocked: 'لم يسمح المتصفح بفتح نافذة مقدّم العرض. اسمح بالنوافذ المنبثقة لهذه الصفحة، أو اعرض الملاحظات هنا.',
  notesHere: 'اعرض الملاحظات هنا',
  lostTouch: 'لم تعد نافذة مقدّم العرض متصلة. افتحها من جديد بالمفتاح P.',
  nextStep: 'الخطوة التالية',
  lastStep: 'هذه هي الخطوة الأخيرة.',
  question: 'سؤال',
  answer: 'الجواب',
  clock: 'الوقت',
  elapsed: 'الوقت المنقضي',
  fromZero: 'ابدأ العدّ من الصفر',
  audienceGone:
    'أُغلقت نافذة الجمهور أو يجري تحميلها من جديد. إن لم يتغير هذا فافتح الخط الزمني من جديد واعرضه: يتابع من حيث توقف.',
  openAgain: 'افتح الخط الزمني من جديد',
  forth: 'الخطوة التالية أو الجواب',
  back: 'الخطوة السابقة',
  ends: 'الخطوة الأولى، الخطوة الأخيرة',
  byNumber: 'الانتقال إلى خطوة برقمها',
};
