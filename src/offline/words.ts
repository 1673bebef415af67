// What is said of a timeline in a file, in every language of the element. It stands here and not in languages/, so that
// only who saves a timeline pays for it.
import { languageOf } from '../time/time-words.ts';

/** What each language must have. */
export interface OfflineWords {
  /** Of a source. */
  readonly disputes: string;
  readonly mentions: string;
  /** A link to the copy of a source that stays. */
  readonly copy: string;
  /** While it is made. */
  readonly saving: string;
  /** `#` is the name of the file. */
  readonly saved: string;
  /** Why the page cannot make the file. */
  readonly noFiles: string;
  readonly tooLarge: string;
  /** Before the command that makes it. */
  readonly command: string;
}

const ENGLISH: OfflineWords = {
  disputes: 'disputes it',
  mentions: 'only mentions it',
  copy: 'archived copy',
  saving: 'Making the file',
  saved: 'Saved as #',
  noFiles:
    'This page cannot put the timeline into a file: the files that belong to its script cannot be read from here.',
  tooLarge: 'This timeline is too large to be put into one file.',
  command: 'Where you have the dataset as a file, this command makes the page:',
};

const WORDS: ReadonlyMap<string, OfflineWords> = new Map([
  [
    'ar',
    {
      disputes: 'يشكك فيه',
      mentions: 'يذكره فقط',
      copy: 'نسخة مؤرشفة',
      saving: 'جارٍ إنشاء الملف',
      saved: 'حُفظ باسم #',
      noFiles:
        'لا تستطيع هذه الصفحة وضع الخط الزمني في ملف واحد: تتعذر من هنا قراءة الملفات التابعة لبرنامجه.',
      tooLarge: 'هذا الخط الزمني أكبر من أن يوضع في ملف واحد.',
      command: 'إذا كانت لديك البيانات في ملف، فهذا الأمر ينشئ الصفحة:',
    },
  ],
  [
    'de',
    {
      disputes: 'bestreitet es',
      mentions: 'erwähnt es nur',
      copy: 'Archivkopie',
      saving: 'Die Datei wird erstellt',
      saved: 'Gespeichert als #',
      noFiles:
        'Diese Seite kann die Zeitleiste nicht in eine Datei packen: Die Dateien, die zu ihrem Skript gehören, lassen sich von hier nicht lesen.',
      tooLarge: 'Diese Zeitleiste ist zu groß für eine einzige Datei.',
      command: 'Wenn der Datensatz als Datei vorliegt, erstellt dieser Befehl die Seite:',
    },
  ],
  [
    'es',
    {
      disputes: 'lo cuestiona',
      mentions: 'solo lo menciona',
      copy: 'copia archivada',
      saving: 'Creando el archivo',
      saved: 'Guardado como #',
      noFiles:
        'Esta página no puede reunir la cronología en un archivo: desde aquí no se pueden leer los archivos que acompañan a su script.',
      tooLarge: 'Esta cronología es demasiado grande para un solo archivo.',
      command: 'Si tiene los datos en un archivo, esta orden crea la página:',
    },
  ],
  [
    'fr',
    {
      disputes: 'le conteste',
      mentions: 'ne fait que le mentionner',
      copy: 'copie archivée',
      saving: 'Création du fichier',
      saved: 'Enregistré sous #',
      noFiles:
        'Cette page ne peut pas réunir la frise dans un fichier : les fichiers qui accompagnent son script ne peuvent pas être lus d’ici.',
      tooLarge: 'Cette frise est trop volumineuse pour tenir dans un seul fichier.',
      command: 'Si vous avez les données dans un fichier, cette commande crée la page :',
    },
  ],
  [
    'ru',
    {
      disputes: 'оспаривает это',
      mentions: 'только упоминает',
      copy: 'архивная копия',
      saving: 'Файл создаётся',
      saved: 'Сохранено как #',
      noFiles:
        'Эта страница не может собрать ленту времени в один файл: файлы, которые нужны её скрипту, отсюда не читаются.',
      tooLarge: 'Эта лента времени слишком велика для одного файла.',
      command: 'Если данные есть у вас в файле, страницу создаст эта команда:',
    },
  ],
  [
    'tr',
    {
      disputes: 'buna itiraz ediyor',
      mentions: 'yalnızca anıyor',
      copy: 'arşiv kopyası',
      saving: 'Dosya oluşturuluyor',
      saved: '# olarak kaydedildi',
      noFiles:
        'Bu sayfa zaman çizelgesini tek dosyada toplayamıyor: betiğine ait dosyalar buradan okunamıyor.',
      tooLarge: 'Bu zaman çizelgesi tek bir dosya için çok büyük.',
      command: 'Veri kümesi dosya olarak elinizdeyse, sayfayı bu komut oluşturur:',
    },
  ],
  [
    'uk',
    {
      disputes: 'заперечує це',
      mentions: 'лише згадує',
      copy: 'архівна копія',
      saving: 'Файл створюється',
      saved: 'Збережено як #',
      noFiles:
        'Ця сторінка не може зібрати стрічку часу в один файл: файли, потрібні її скрипту, звідси не читаються.',
      tooLarge: 'Ця стрічка часу завелика для одного файлу.',
      command: 'Якщо дані є у вас у файлі, сторінку створить ця команда:',
    },
  ],
  [
    'zh',
    {
      disputes: '质疑此事',
      mentions: '仅提及',
      copy: '存档副本',
      saving: '正在生成文件',
      saved: '已保存为 #',
      noFiles: '此页面无法把时间轴放进一个文件：从这里读不到其脚本所附的文件。',
      tooLarge: '此时间轴太大，无法放进一个文件。',
      command: '如果您有数据集文件，可用以下命令生成页面：',
    },
  ],
]);

/** The words of a locale; English for languages that the element does not speak. */
export function offlineWords(locale: string): OfflineWords {
  return WORDS.get(languageOf(locale)) ?? ENGLISH;
}
