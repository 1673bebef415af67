// What the embed page says itself, where there is no dataset to show, in every language of the element.

interface EmbedWords {
  /** The address names no dataset. `?src=` and what follows is code. */
  readonly missing: string;
  /** The address names something that may not be fetched. */
  readonly refused: string;
}

const ENGLISH: EmbedWords = {
  missing: 'No timeline is named. Add the address of a dataset to that of this page: ?src=https://…',
  refused: 'This dataset cannot be shown: its address must begin with https:// or http://.',
};

const WORDS: ReadonlyMap<string, EmbedWords> = new Map([
  [
    'ar',
    {
      missing: 'لم يُذكر أي خط زمني. أضِف عنوان مجموعة بيانات إلى عنوان هذه الصفحة: ‎?src=https://…‎',
      refused: 'لا يمكن عرض مجموعة البيانات هذه: يجب أن يبدأ عنوانها بـ ‎https://‎ أو ‎http://‎.',
    },
  ],
  [
    'de',
    {
      missing:
        'Es ist keine Zeitleiste angegeben. Hängen Sie die Adresse eines Datensatzes an die dieser Seite an: ?src=https://…',
      refused:
        'Dieser Datensatz kann nicht gezeigt werden: Seine Adresse muss mit https:// oder http:// beginnen.',
    },
  ],
  [
    'es',
    {
      missing:
        'No se indica ninguna cronología. Añada la dirección de un conjunto de datos a la de esta página: ?src=https://…',
      refused:
        'Este conjunto de datos no se puede mostrar: su dirección debe empezar por https:// o http://.',
    },
  ],
  [
    'fr',
    {
      missing:
        'Aucune frise n’est indiquée. Ajoutez l’adresse d’un jeu de données à celle de cette page : ?src=https://…',
      refused:
        'Ce jeu de données ne peut pas être affiché : son adresse doit commencer par https:// ou http://.',
    },
  ],
  [
    'ru',
    {
      missing:
        'Не указана лента времени. Добавьте адрес набора данных к адресу этой страницы: ?src=https://…',
      refused: 'Этот набор данных нельзя показать: его адрес должен начинаться с https:// или http://.',
    },
  ],
  [
    'tr',
    {
      missing:
        'Hiçbir zaman çizelgesi belirtilmemiş. Bu sayfanın adresine bir veri kümesinin adresini ekleyin: ?src=https://…',
      refused: 'Bu veri kümesi gösterilemiyor: adresi https:// veya http:// ile başlamalıdır.',
    },
  ],
  [
    'uk',
    {
      missing: 'Не вказано стрічку часу. Додайте адресу набору даних до адреси цієї сторінки: ?src=https://…',
      refused: 'Цей набір даних не можна показати: його адреса має починатися з https:// або http://.',
    },
  ],
  [
    'zh',
    {
      missing: '未指定时间轴。请在本页地址后加上数据集的地址：?src=https://…',
      refused: '无法显示此数据集：其地址必须以 https:// 或 http:// 开头。',
    },
  ],
]);

/** The words in a language; English where it has none. */
export function embedWords(locale: string): EmbedWords {
  return WORDS.get(locale.split('-')[0]!.toLowerCase()) ?? ENGLISH;
}
