import type { WeighingContent } from './types';

/** A weighing framework that was laid before the group once, changed since and lies before it again. */
export const weighings: WeighingContent[] = [
  {
    case: 'dorpsbudget',
    by: 'participant',
    minutesAgo: 30240,
    title: 'Wie beslist over het dorpsbudget?',
    question: 'Welke manier om beslissers te kiezen past bij negen dorpen, als we vooral nieuwe mensen willen bereiken?',
    criteria: [
      { key: 'nieuw', name: 'Nieuwe mensen doen mee', explanation: 'Gunstig als er inwoners beslissen die nog nergens in zitten.', weight: 5 },
      { key: 'draagvlak', name: 'Draagvlak in het dorp', explanation: 'Gunstig als mensen het besluit ook aanvaarden als het anders uitvalt.', weight: 4 },
      { key: 'uitleg', name: 'De raad kan het uitleggen', explanation: 'Gunstig als een raadslid het in twee zinnen kan vertellen.', weight: 3 },
      { key: 'werk', name: 'Weinig werk', explanation: 'Gunstig als dorp en gemeente er weinig uren aan kwijt zijn.', weight: 2 },
    ],
    options: [
      { key: 'loten', name: 'Loten', explanation: 'Vijf inwoners per dorp, elk jaar opnieuw geloot.' },
      { key: 'dorpsraad', name: 'De dorpsraad', explanation: 'Zoals nu: de gekozen dorpsraad beslist.' },
      { key: 'stemmen', name: 'Alle inwoners stemmen', explanation: 'Wie er woont, stemt over alle plannen, op papier of online.' },
    ],
    scores: [
      ['nieuw', 'loten', 5, 'In Zutphen zat twee derde van de gelote mensen nog nergens in.', 'participant'],
      ['nieuw', 'dorpsraad', 1, 'Vier van de negen dorpsraden vonden vorig jaar niemand nieuw.', 'participant'],
      ['nieuw', 'stemmen', 4, 'In Dalfsen stemden 640 mensen, ook wie nooit op een avond komt.', 'participant'],
      ['draagvlak', 'loten', 3, 'Mensen vinden het eerlijk, maar ook toevallig. Een goede uitleg vooraf helpt.', 'facilitator'],
      ['draagvlak', 'dorpsraad', 3, 'Het dorp kent de mensen; wie er niet bij hoort, twijfelt juist daarom.', 'participant'],
      ['draagvlak', 'stemmen', 5, 'Iedereen kon meedoen, dus niemand kan zeggen dat het buiten hem om ging.', 'participant'],
      ['uitleg', 'loten', 3, 'De griffier mist nog één zin over wat er gebeurt als iemand niet kan.', 'participant'],
      ['uitleg', 'dorpsraad', 5, 'Zo staat het al in de verordening.', 'participant'],
      ['uitleg', 'stemmen', 4, 'Stemmen kent iedereen. Alleen de telling per dorp vraagt uitleg.', 'participant'],
      ['werk', 'loten', 3, 'Brief, loting en een avond: ongeveer acht uur per dorp.', 'participant'],
      ['werk', 'dorpsraad', 5, 'Er hoeft niets bij.', 'participant'],
    ],
    versions: [
      {
        label: 'Voor het dorpenoverleg',
        note: 'Zoals we het met de negen voorzitters bespraken.',
        by: 'participant',
        minutesAgo: 20160,
        voices: [
          { by: 'participant', adopts: true, reason: '', minutesAgo: 18720 },
          { by: 'anniek', adopts: false, reason: 'Stemmen door alle inwoners ontbreekt. Dat werkte bij ons juist goed.', minutesAgo: 17280 },
        ],
        settled: { by: 'facilitator', outcome: 'not_adopted', reason: 'Dalfsen heeft gelijk: er mist een optie. Femke vult die aan.', minutesAgo: 14400 },
      },
      {
        label: 'Met stemmen erbij',
        note: 'De optie van Dalfsen staat erin, en draagvlak telt nu zwaarder.',
        by: 'participant',
        minutesAgo: 4320,
        voices: [
          { by: 'participant', adopts: true, reason: 'Hiermee kunnen we naar de raad.', minutesAgo: 4200 },
          { by: 'anniek', adopts: true, reason: 'Onze ervaring zit er nu in.', minutesAgo: 2880 },
          { by: 'yasmina', adopts: false, reason: 'Voor ons telt de tijd van vrijwilligers veel zwaarder.', minutesAgo: 1500 },
        ],
      },
    ],
    later: { option: 'stemmen', weight: { criterion: 'draagvlak', before: 3 } },
  },
];
