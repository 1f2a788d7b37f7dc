/** What a phone says by itself, in the language of whoever holds it. */
const words = {
  kk: {
    write: "Хабарлама жазыңыз",
    send: "Жіберу",
    start: "Бастау",
    menu: "Мәзір",
    attach: "Тіркеу",
    keyboard: "Пернетақта",
    bot: "бот",
    group: "топ",
    typing: "жазып жатыр…",
    edited: "өзгертілген",
    blocked: "Бот бұғатталған",
    unblock: "Бұғаттан шығару",
    block: "Ботты бұғаттау",
    reply: "Жауап беру",
    edit: "Өзгерту",
    cancel: "Бас тарту",
    more: "Толығырақ",
    less: "Жию",
    hidden: "Жасырын мәтін",
    close: "Жабу",
    about: "Бұл бот не істей алады?",
    actions: "Хабарламаға қатысты әрекеттер",
    earlier: "Бұрынғы батырмалар",
    messages: "Хабарламалар",
    copied: "Көшірілді",
    sticker: "Стикер",
    photo: "Сурет",
    document: "Құжат",
    voice: "Дауыстық хабарлама",
    location: "Орналасқан жер",
    contact: "Контакт",
    enlarge: "Үлкейту",
    result: "Нәтиже",
    save: "Сақтау",
    bytes: ["Б", "КБ", "МБ"],
  },
  ru: {
    write: "Напишите сообщение",
    send: "Отправить",
    start: "Начать",
    menu: "Меню",
    attach: "Прикрепить",
    keyboard: "Клавиатура",
    bot: "бот",
    group: "группа",
    typing: "печатает…",
    edited: "изменено",
    blocked: "Бот заблокирован",
    unblock: "Разблокировать",
    block: "Заблокировать бота",
    reply: "Ответить",
    edit: "Изменить",
    cancel: "Отмена",
    more: "Показать полностью",
    less: "Свернуть",
    hidden: "Скрытый текст",
    close: "Закрыть",
    about: "Что умеет этот бот?",
    actions: "Действия с сообщением",
    earlier: "Прежние кнопки",
    messages: "Сообщения",
    copied: "Скопировано",
    sticker: "Стикер",
    photo: "Фото",
    document: "Документ",
    voice: "Голосовое сообщение",
    location: "Геопозиция",
    contact: "Контакт",
    enlarge: "Увеличить",
    result: "Результат",
    save: "Сохранить",
    bytes: ["Б", "КБ", "МБ"],
  },
  en: {
    write: "Write a message",
    send: "Send",
    start: "Start",
    menu: "Menu",
    attach: "Attach",
    keyboard: "Keyboard",
    bot: "bot",
    group: "group",
    typing: "is typing…",
    edited: "edited",
    blocked: "The bot is blocked",
    unblock: "Unblock",
    block: "Block the bot",
    reply: "Reply",
    edit: "Edit",
    cancel: "Cancel",
    more: "Show more",
    less: "Show less",
    hidden: "Hidden text",
    close: "Close",
    about: "What can this bot do?",
    actions: "Message actions",
    earlier: "Earlier buttons",
    messages: "Messages",
    copied: "Copied",
    sticker: "Sticker",
    photo: "Photo",
    document: "Document",
    voice: "Voice message",
    location: "Location",
    contact: "Contact",
    enlarge: "Enlarge",
    result: "Result",
    save: "Save",
    bytes: ["B", "KB", "MB"],
  },
};

export const wordsFor = (language) => words[language] ?? words.en;

const names = { kk: "қазақша", ru: "русский", en: "English", uz: "oʻzbekcha", "": "?" };
/** The browser may not know the months in Kazakh. */
const MONTHS_KK = [
  ...["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым"],
  ...["шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"],
];

export function dayName(date, language) {
  if (language === "kk") return `${date.getDate()} ${MONTHS_KK[date.getMonth()]}`;
  return new Intl.DateTimeFormat(language || "en", { day: "numeric", month: "long" }).format(date);
}

/** «84,3 КБ»; Kazakh writes numbers as Russian does, and the browser may not know it. */
export function sizeOf(bytes, language) {
  const unit = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  const number = new Intl.NumberFormat(language === "en" ? "en" : "ru", { maximumFractionDigits: 1 });
  return `${number.format(bytes / 1024 ** unit)} ${wordsFor(language).bytes[unit]}`;
}

export const languageName = (language) => names[language] ?? language;
