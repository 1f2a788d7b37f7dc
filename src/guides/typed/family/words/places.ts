import type { Region } from "../../../../rules/index.ts";
import { forms } from "../../words/forms.ts";

/** Where city buses have rules of their own; other towns are only known not to be these. */
export type City = "astana" | "atyrau" | "oskemen" | "other";
export type Place = { readonly region: Region; readonly city?: City };

const KAZAKH =
  "- да де та те дан ден тан тен нан нен ға ге қа ке ның нің дың дің тың тің дамын денмін даннын дамыз демін деміз тамын тамыз темін теміз данмын денмін танмын тенмін нанмын нікі дікі лық лік тық тік";
const RUSSIAN = "- а е у ом ы и ой";
const kazakh = (names: string) => forms(names, KAZAKH);
const russian = (names: string) => forms(names, RUSSIAN);
const region = (stems: string) =>
  stems
    .split(" ")
    .flatMap((stem) =>
      ["ая", "ой", "ую"].flatMap((end) => [
        `${stem}${end} область`,
        `${stem}${end} области`,
        `${stem}${end} обл`,
        `${stem}${end}`,
      ]),
    )
    .join(", ");
/** «Абай» is a poet and a hundred streets besides: of such names the word for a region has to be said. */
const said = (names: string) =>
  names
    .split(" ")
    .flatMap((name) => [
      ...[
        "облысы",
        "облысында",
        "облысынан",
        "облысының",
        "облысына",
        "облысындамын",
        "облысынанмын",
        "облысынанбыз",
        "облысындамыз",
        "обл",
        "облыс",
      ].map((word) => `${name} ${word}`),
      ...["область", "области", "область города"].map((word) => `${word} ${name}`),
      ...["region", "oblast", "province"].map((word) => `${name} ${word}`),
    ])
    .join(", ");

/** Everyday names, by the place; a longer name wins over a shorter one: «Алматы облысы» isn't Almaty. */
export const places: readonly (readonly [names: string, place: Place])[] = [
  [`${said("абай абаи абая abai abay")}, ${region("абайск")}`, { region: "abai" }],
  [
    `${kazakh("семей семеи")}, ${russian("семипалатинск")}, семее, семея, semey, semei`,
    { region: "abai", city: "other" },
  ],
  [
    `${said("ақмола акмола акмолы akmola aqmola")}, ${region("акмолинск")}, ${kazakh("ақмола")}, akmola, aqmola`,
    { region: "akmola" },
  ],
  [
    `${kazakh("көкшетау щучинск бурабай степногорск")}, ${russian("кокшетау щучинск степногорск")}, kokshetau`,
    { region: "akmola", city: "other" },
  ],
  [
    `${said("ақтөбе актобе aktobe aqtobe")}, ${region("актюбинск")}, ${kazakh("ақтөбе")}, ${russian("актюбинск")}, актобе, aktobe, aqtobe, aktyubinsk`,
    { region: "aktobe" },
  ],
  [`${said("алматы almaty")}, ${region("алматинск алмаатинск")}`, { region: "almaty-region" }],
  [
    `${kazakh("қонаев қонаевта талғар қаскелең есік")}, ${russian("конаев капчагай талгар каскелен")}, капшагай, капшагае, konaev, talgar, kaskelen`,
    { region: "almaty-region", city: "other" },
  ],
  [`${said("атырау atyrau")}, ${region("атырауск")}, гурьевская область`, { region: "atyrau" }],
  [
    `атырау қаласы, атырау қаласында, город атырау, г атырау, городе атырау, atyrau city, city of atyrau`,
    { region: "atyrau", city: "atyrau" },
  ],
  [`${kazakh("атырау")}, атырау, atyrau`, { region: "atyrau" }],
  [
    `батыс қазақстан, батыс қазақстан облысы, батыс қазақстан облысында, бқо, бқода, бко, зко, западно казахстанская область, западно казахстанской области, западный казахстан, западном казахстане, west kazakhstan, west kazakhstan region, bqo, zko, wko`,
    { region: "west-kazakhstan" },
  ],
  [`${kazakh("орал")}, ${russian("уральск")}, oral, uralsk`, { region: "west-kazakhstan", city: "other" }],
  [
    `${said("жамбыл zhambyl jambyl")}, ${region("жамбылск джамбульск")}, жамбыл облысынан, zhambyl, jambyl`,
    { region: "zhambyl" },
  ],
  [`${kazakh("тараз")}, ${russian("тараз")}, джамбул, taraz`, { region: "zhambyl", city: "other" }],
  [`${said("жетісу жетысу жетысуская zhetysu jetisu zhetisu")}, ${region("жетысуск жетісуск")}`, { region: "zhetysu" }],
  [
    `${kazakh("талдықорған")}, ${russian("талдыкорган")}, taldykorgan, taldyqorgan`,
    { region: "zhetysu", city: "other" },
  ],
  [
    `${said("қарағанды караганда karaganda qaragandy")}, ${region("карагандинск")}, ${kazakh("қарағанды")}, караганда, караганде, караганду, караганды, карагандой, karaganda, qaragandy, karagandy`,
    { region: "karaganda" },
  ],
  [
    `${kazakh("теміртау балқаш сарань")}, ${russian("темиртау балхаш шахтинск")}, temirtau, balkhash`,
    { region: "karaganda", city: "other" },
  ],
  [
    `${said("қостанай костанай kostanay qostanai")}, ${region("костанайск кустанайск")}, ${kazakh("қостанай")}, ${russian("костана кустана")}, костанай, костанае, костаная, кустанай, кустанае, kostanay, kostanai, qostanai`,
    { region: "kostanay" },
  ],
  [
    `${kazakh("рудный лисаков")}, рудном, рудного, лисаковск, лисаковске, аркалык, аркалыке, rudny`,
    { region: "kostanay", city: "other" },
  ],
  [
    `${said("қызылорда кызылорда kyzylorda qyzylorda")}, ${region("кызылординск")}, ${kazakh("қызылорда")}, ${russian("кызылорд")}, kyzylorda, qyzylorda, кзыл орда`,
    { region: "kyzylorda" },
  ],
  [
    `${said("маңғыстау мангистау mangystau mangistau")}, ${region("мангистауск мангыстауск")}, ${kazakh("маңғыстау маңғыстауда")}, мангистау, mangystau, mangistau`,
    { region: "mangystau" },
  ],
  [
    `${kazakh("ақтау жаңаөзен")}, актау, жанаозен, жанаозене, aktau, aqtau, zhanaozen`,
    { region: "mangystau", city: "other" },
  ],
  [
    `${said("павлодар pavlodar")}, ${region("павлодарск")}, ${kazakh("павлодар")}, ${russian("павлодар")}, pavlodar`,
    { region: "pavlodar" },
  ],
  [`${kazakh("екібастұз")}, ${russian("экибастуз")}, ekibastuz`, { region: "pavlodar", city: "other" }],
  [
    `солтүстік қазақстан, солтүстік қазақстан облысы, солтүстік қазақстан облысында, сқо, сқода, ско, северо казахстанская область, северо казахстанской области, северный казахстан, северном казахстане, north kazakhstan, north kazakhstan region, sko, nko, sqo`,
    { region: "north-kazakhstan" },
  ],
  [
    `${kazakh("петропавл қызылжар")}, ${russian("петропавловск")}, petropavl, petropavlovsk`,
    { region: "north-kazakhstan", city: "other" },
  ],
  [
    `${said("түркістан туркестан turkistan turkestan")}, ${region("туркестанск")}, ${kazakh("түркістан оңтүстік")}, ${russian("туркестан")}, turkistan, turkestan, юко, оқо, оңтүстік қазақстан, оңтүстік қазақстан облысы, южно казахстанская область, южно казахстанской области, южный казахстан, южном казахстане, south kazakhstan`,
    { region: "turkistan" },
  ],
  [`${kazakh("кентау сарыағаш")}, кентау, сарыагаш, сарыагаше, kentau`, { region: "turkistan", city: "other" }],
  [
    `${said("ұлытау улытау ulytau")}, ${region("улытауск ұлытауск")}, ${kazakh("ұлытау")}, улытау, ulytau`,
    { region: "ulytau" },
  ],
  [
    `${kazakh("жезқазған сәтбаев")}, ${russian("жезказган сатпаев")}, zhezkazgan, satpaev`,
    { region: "ulytau", city: "other" },
  ],
  [
    `шығыс қазақстан, шығыс қазақстан облысы, шығыс қазақстан облысында, шқо, шқода, вко, восточно казахстанская область, восточно казахстанской области, восточный казахстан, восточном казахстане, east kazakhstan, east kazakhstan region, vko, eko, shqo`,
    { region: "east-kazakhstan" },
  ],
  [
    `${kazakh("өскемен")}, усть каменогорск, усть каменогорске, усть каменогорска, усть каман, устькаменогорск, устькаман, oskemen, ust kamenogorsk`,
    { region: "east-kazakhstan", city: "oskemen" },
  ],
  [`риддер, риддере, риддера, ridder, алтай қаласы`, { region: "east-kazakhstan", city: "other" }],
  [
    `${kazakh("астана нұрсұлтан")}, ${russian("астан")}, ${kazakh("астана")}, нур султан, нур султане, нурсултан, нурсултане, нұр сұлтан, нұр сұлтанда, целиноград, astana, nur sultan, nursultan`,
    { region: "astana", city: "astana" },
  ],
  [
    `${kazakh("алматы")}, алма ата, алма ате, алма аты, алмата, алмате, алмааты, алмаата, алмаате, алматы қаласы, город алматы, г алматы, almaty, alma ata, almata`,
    { region: "almaty", city: "other" },
  ],
  [
    `${kazakh("шымкент")}, ${russian("шымкент чимкент")}, shymkent, chimkent, шымкент қаласы`,
    { region: "shymkent", city: "other" },
  ],
];
