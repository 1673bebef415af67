// What a presentation says besides the element's own words, in every language of the element. Loaded with it.
import { languageOf } from '../time/time-words.ts';

/** The words of a presentation. `#` is a number. */
export interface PresentWords {
  readonly steps: string;
  readonly presenterWindow: string;
  readonly notes: string;
  readonly noNotes: string;
  readonly fullScreen: string;
  readonly black: string;
  readonly white: string;
  readonly spotlight: string;
  /** The screen shows the step again. */
  readonly uncovered: string;
  readonly pressEnter: string;
  readonly blocked: string;
  readonly notesHere: string;
  readonly lostTouch: string;
  readonly nextStep: string;
  readonly lastStep: string;
  readonly question: string;
  readonly answer: string;
  readonly clock: string;
  readonly elapsed: string;
  readonly fromZero: string;
  readonly audienceGone: string;
  readonly openAgain: string;
  readonly forth: string;
  readonly back: string;
  readonly ends: string;
  readonly byNumber: string;
}

const ENGLISH: PresentWords = {
  steps: 'All steps',
  presenterWindow: 'Presenter window',
  notes: 'Notes',
  noNotes: 'No notes for this step.',
  fullScreen: 'Full screen',
  black: 'Black screen',
  white: 'White screen',
  spotlight: 'Spotlight',
  uncovered: 'The step is shown again',
  pressEnter: 'Step #: press Enter',
  blocked:
    'The browser did not let the presenter window open. Allow pop-ups for this page, or show the notes here.',
  notesHere: 'Show notes here',
  lostTouch: 'The presenter window is no longer connected. Open it again with P.',
  nextStep: 'Next step',
  lastStep: 'This is the last step.',
  question: 'Question',
  answer: 'Answer',
  clock: 'Time',
  elapsed: 'Elapsed',
  fromZero: 'Count from zero',
  audienceGone:
    'The audience window has been closed, or is loading again. If this does not change, open the timeline again and present: it goes on where it was.',
  openAgain: 'Open the timeline again',
  forth: 'Next step, or the answer',
  back: 'Step before',
  ends: 'First step, last step',
  byNumber: 'Go to a step by its number',
};

const WORDS: ReadonlyMap<string, PresentWords> = new Map([
  [
    'ar',
    {
      steps: 'كل الخطوات',
      presenterWindow: 'نافذة مقدّم العرض',
      notes: 'الملاحظات',
      noNotes: 'لا ملاحظات لهذه الخطوة.',
      fullScreen: 'ملء الشاشة',
      black: 'شاشة سوداء',
      white: 'شاشة بيضاء',
      spotlight: 'بقعة ضوء',
      uncovered: 'عادت الخطوة إلى الظهور',
      pressEnter: 'الخطوة #: اضغط Enter',
      blocked:
        'لم يسمح المتصفح بفتح نافذة مقدّم العرض. اسمح بالنوافذ المنبثقة لهذه الصفحة، أو اعرض الملاحظات هنا.',
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
    },
  ],
  [
    'de',
    {
      steps: 'Alle Schritte',
      presenterWindow: 'Vortragsfenster',
      notes: 'Notizen',
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
    },
  ],
  [
    'es',
    {
      steps: 'Todos los pasos',
      presenterWindow: 'Ventana del presentador',
      notes: 'Notas',
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
    },
  ],
  [
    'fr',
    {
      steps: 'Toutes les étapes',
      presenterWindow: 'Fenêtre du présentateur',
      notes: 'Notes',
      noNotes: 'Pas de notes pour cette étape.',
      fullScreen: 'Plein écran',
      black: 'Écran noir',
      white: 'Écran blanc',
      spotlight: 'Projecteur',
      uncovered: 'L’étape est de nouveau visible',
      pressEnter: 'Étape # : appuyez sur Entrée',
      blocked:
        'Le navigateur n’a pas laissé s’ouvrir la fenêtre du présentateur. Autorisez les fenêtres surgissantes pour cette page, ou affichez les notes ici.',
      notesHere: 'Afficher les notes ici',
      lostTouch: 'La fenêtre du présentateur n’est plus reliée. Rouvrez-la avec P.',
      nextStep: 'Étape suivante',
      lastStep: 'C’est la dernière étape.',
      question: 'Question',
      answer: 'Réponse',
      clock: 'Heure',
      elapsed: 'Temps écoulé',
      fromZero: 'Compter à partir de zéro',
      audienceGone:
        'La fenêtre du public a été fermée ou se recharge. Si rien ne change, rouvrez la frise et présentez-la : elle reprend où elle en était.',
      openAgain: 'Rouvrir la frise',
      forth: 'Étape suivante, ou la réponse',
      back: 'Étape précédente',
      ends: 'Première étape, dernière étape',
      byNumber: 'Aller à une étape par son numéro',
    },
  ],
  [
    'ru',
    {
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
    },
  ],
  [
    'tr',
    {
      steps: 'Bütün adımlar',
      presenterWindow: 'Sunucu penceresi',
      notes: 'Notlar',
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
    },
  ],
  [
    'uk',
    {
      steps: 'Усі кроки',
      presenterWindow: 'Вікно доповідача',
      notes: 'Нотатки',
      noNotes: 'До цього кроку немає нотаток.',
      fullScreen: 'На весь екран',
      black: 'Чорний екран',
      white: 'Білий екран',
      spotlight: 'Промінь прожектора',
      uncovered: 'Крок знову видно',
      pressEnter: 'Крок #: натисніть Enter',
      blocked:
        'Браузер не дав відкрити вікно доповідача. Дозвольте спливні вікна для цієї сторінки або покажіть нотатки тут.',
      notesHere: 'Показати нотатки тут',
      lostTouch: 'Зв’язок із вікном доповідача втрачено. Відкрийте його знову клавішею P.',
      nextStep: 'Наступний крок',
      lastStep: 'Це останній крок.',
      question: 'Запитання',
      answer: 'Відповідь',
      clock: 'Час',
      elapsed: 'Минуло',
      fromZero: 'Рахувати з нуля',
      audienceGone:
        'Вікно для глядачів закрито або воно завантажується знову. Якщо нічого не змінюється, відкрийте хронологію ще раз і почніть показ: він продовжиться з того самого місця.',
      openAgain: 'Відкрити хронологію ще раз',
      forth: 'Наступний крок або відповідь',
      back: 'Попередній крок',
      ends: 'Перший крок, останній крок',
      byNumber: 'До кроку за номером',
    },
  ],
  [
    'zh',
    {
      steps: '所有步骤',
      presenterWindow: '演讲者窗口',
      notes: '备注',
      noNotes: '此步骤没有备注。',
      fullScreen: '全屏',
      black: '黑屏',
      white: '白屏',
      spotlight: '聚光灯',
      uncovered: '步骤已重新显示',
      pressEnter: '第 # 步：请按回车键',
      blocked: '浏览器未允许打开演讲者窗口。请允许此页面弹出窗口，或在这里显示备注。',
      notesHere: '在这里显示备注',
      lostTouch: '演讲者窗口已断开。请按 P 键重新打开。',
      nextStep: '下一步',
      lastStep: '这是最后一步。',
      question: '问题',
      answer: '答案',
      clock: '时间',
      elapsed: '已用时间',
      fromZero: '从零计时',
      audienceGone: '观众窗口已关闭或正在重新加载。如果没有变化，请重新打开时间线并开始演示：将从原处继续。',
      openAgain: '重新打开时间线',
      forth: '下一步，或显示答案',
      back: '上一步',
      ends: '第一步，最后一步',
      byNumber: '按编号跳到某一步',
    },
  ],
]);

/** The words in the language of a BCP 47 tag; English where there are none. */
export function presentWords(locale: string): PresentWords {
  return WORDS.get(languageOf(locale)) ?? ENGLISH;
}
