// What a presentation says in Turkish.
import type { PresentWords } from '../words.ts';

/** Turkish. */
export const words: PresentWords = {
  steps: 'Bütün adımlar',
  presenterWindow: 'Sunucu penceresi',
  notes: 'Notlar',
  notesSeen: 'Bu ekranı gören herkes bu notları okuyabilir. N ya da Esc onları gizler.',
  noNotes: 'Bu adım için not yok.',
  fullScreen: 'Tam ekran',
  black: 'Siyah ekran',
  white: 'Beyaz ekran',
  spotlight: 'Spot ışığı',
  uncovered: 'Adım yeniden görünüyor',
  pressEnter: 'Adım #: Enter’a basın',
  blocked:
    'Tarayıcı sunucu penceresinin açılmasına izin vermedi. Bu sayfa için açılır pencerelere izin verin ya da notları burada gösterin.',
  notesHere: 'Notları burada göster',
  lostTouch: 'Sunucu penceresiyle bağlantı koptu. P ile yeniden açın.',
  nextStep: 'Sonraki adım',
  lastStep: 'Bu son adım.',
  question: 'Soru',
  answer: 'Yanıt',
  clock: 'Saat',
  elapsed: 'Geçen süre',
  fromZero: 'Sıfırdan say',
  audienceGone:
    'İzleyici penceresi kapandı ya da yeniden yükleniyor. Bu değişmezse zaman çizelgesini yeniden açıp sunun: kaldığı yerden sürer.',
  openAgain: 'Zaman çizelgesini yeniden aç',
  forth: 'Sonraki adım ya da yanıt',
  back: 'Önceki adım',
  ends: 'İlk adım, son adım',
  byNumber: 'Numarasıyla bir adıma git',
};
