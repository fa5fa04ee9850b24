import type { Phase, SessionFormat } from './rundown';
import type { Words } from './words';

/** A way to hold a session: its name, and its phases in order. */
export interface FormatTemplate {
  name: Words;
  line: Words;
  phases: Phase[];
}

const talk = { writers: 'everybody', owner: 'takes_part', turns: 'queue', turnSeconds: 120 } as const;

const opening: Phase = {
  ...talk,
  key: 'opening',
  name: { nl: 'Welkom', en: 'Welcome' },
  line: { nl: 'Wie is er, wat gaan we doen en hoe laat zijn we klaar?', en: 'Who is here, what are we going to do and when are we done?' },
  minutes: 10,
};

const closing: Phase = {
  ...talk,
  key: 'closing',
  name: { nl: 'Afronding', en: 'Closing' },
  line: { nl: 'Wat neem je mee? Wat doe je er morgen mee?', en: 'What do you take along? What will you do with it tomorrow?' },
  minutes: 10,
  kinds: ['insight', 'note'],
  turns: 'round',
  turnSeconds: 60,
};

/** Intervisie: one case, in seven steps. The case owner answers, and then listens only. */
const incidentMethod: Phase[] = [
  {
    ...talk,
    key: 'review',
    name: { nl: 'Terugblik', en: 'Review' },
    line: { nl: 'Wat is er gebeurd met de casus van de vorige keer?', en: 'What became of the case of last time?' },
    minutes: 5,
  },
  {
    ...talk,
    key: 'cases',
    name: { nl: 'Casussen inbrengen', en: 'Bring in cases' },
    line: { nl: 'Vertel in twee minuten waar je mee zit. Nog geen vragen.', en: 'Tell in two minutes what you struggle with. No questions yet.' },
    minutes: 10,
    kinds: ['question', 'struggle', 'note'],
    turns: 'round',
  },
  {
    ...talk,
    key: 'choose',
    name: { nl: 'Casus kiezen', en: 'Choose a case' },
    line: { nl: 'Kies samen de casus waar jullie het meest van leren.', en: 'Choose the case together from which you learn most.' },
    minutes: 5,
  },
  {
    ...talk,
    key: 'information',
    name: { nl: 'Informatievragen', en: 'Information questions' },
    line: {
      nl: 'Vraag naar feiten die je nog mist. De inbrenger antwoordt kort. Nog geen advies, ook niet verpakt als vraag.',
      en: 'Ask for facts that you still miss. The case owner answers briefly. No advice yet, not even as a question.',
    },
    minutes: 15,
    kinds: ['information_question', 'note'],
    owner: 'answers',
  },
  {
    ...talk,
    key: 'analysis',
    name: { nl: 'Analyse', en: 'Analysis' },
    line: { nl: 'Wat speelt hier volgens jou echt? De inbrenger luistert.', en: 'What is really going on here? The case owner listens.' },
    minutes: 10,
    kinds: ['insight', 'note'],
    owner: 'listens',
  },
  {
    ...talk,
    key: 'advice',
    name: { nl: 'Adviesronde', en: 'Advice round' },
    line: { nl: 'Wat zou jij doen? Iedereen geeft één advies. De inbrenger luistert.', en: 'What would you do? Everybody gives one piece of advice. The case owner listens.' },
    minutes: 10,
    kinds: ['advice', 'note'],
    owner: 'listens',
    turns: 'round',
    turnSeconds: 60,
  },
  {
    ...talk,
    key: 'evaluation',
    name: { nl: 'Evaluatie', en: 'Evaluation' },
    line: { nl: 'De inbrenger zegt wat hielp. Daarna vertelt iedereen: wat neem je mee?', en: 'The case owner says what helped. Then everybody tells what they take along.' },
    minutes: 10,
    kinds: ['insight', 'note'],
  },
];

/** Maaltijdgesprek: everybody brings one question, struggle or solution, and gets one turn. */
const openRound: Phase[] = [
  { ...opening, minutes: 15 },
  {
    ...talk,
    key: 'round',
    name: { nl: 'Ronde', en: 'Round' },
    line: { nl: 'Iedereen brengt één vraag, worsteling of oplossing in. Passen mag.', en: 'Everybody brings one question, struggle or solution. You may pass.' },
    minutes: 90,
    kinds: ['question', 'struggle', 'solution', 'note'],
    turns: 'round',
    turnSeconds: 180,
  },
  {
    ...talk,
    key: 'talk',
    name: { nl: 'Doorpraten', en: 'Talk on' },
    line: { nl: 'Waar wil je op doorgaan?', en: 'What do you want to go on about?' },
    minutes: 60,
  },
  { ...closing, minutes: 15 },
];

const exchange: Phase[] = [
  opening,
  {
    ...talk,
    key: 'since_last_time',
    name: { nl: 'Sinds de vorige keer', en: 'Since last time' },
    line: { nl: 'Iedere gemeente vertelt kort wat er gebeurde.', en: 'Every municipality tells briefly what happened.' },
    minutes: 30,
    turns: 'round',
  },
  {
    ...talk,
    key: 'theme',
    name: { nl: 'Thema', en: 'Theme' },
    line: { nl: 'Wat lukt, wat niet en waarom?', en: 'What works, what does not, and why?' },
    minutes: 50,
    kinds: ['question', 'struggle', 'solution', 'insight', 'note'],
  },
  {
    ...talk,
    key: 'agreements',
    name: { nl: 'Afspraken', en: 'Agreements' },
    line: { nl: 'Wie doet wat, en wanneer?', en: 'Who does what, and when?' },
    minutes: 20,
  },
  closing,
];

const start: Phase[] = [
  opening,
  {
    ...talk,
    key: 'introductions',
    name: { nl: 'Kennismaken', en: 'Introductions' },
    line: { nl: 'Wie ben je, en met welke vraag komt jouw gemeente?', en: 'Who are you, and with which question does your municipality come?' },
    minutes: 40,
    kinds: ['question', 'note'],
    turns: 'round',
  },
  {
    ...talk,
    key: 'agenda',
    name: { nl: 'Gezamenlijke agenda', en: 'Joint agenda' },
    line: { nl: 'Welke vragen delen jullie? Waar beginnen jullie mee?', en: 'Which questions do you share? What do you begin with?' },
    minutes: 50,
    kinds: ['question', 'insight', 'note'],
  },
  {
    ...talk,
    key: 'agreements',
    name: { nl: 'Afspraken', en: 'Agreements' },
    line: { nl: 'Wanneer komen jullie bij elkaar, en wie bereidt wat voor?', en: 'When do you meet, and who prepares what?' },
    minutes: 20,
  },
  closing,
];

const lastMeeting: Phase[] = [
  opening,
  {
    ...talk,
    key: 'harvest',
    name: { nl: 'Oogst', en: 'Harvest' },
    line: { nl: 'Wat veranderde er in jouw gemeente? Wat zou je anders doen?', en: 'What changed in your municipality? What would you do differently?' },
    minutes: 50,
    kinds: ['solution', 'struggle', 'insight', 'note'],
    turns: 'round',
  },
  {
    ...talk,
    key: 'lessons',
    name: { nl: 'Lessen', en: 'Lessons' },
    line: { nl: 'Wat mogen andere gemeenten hiervan weten?', en: 'What may other municipalities know of this?' },
    minutes: 40,
    kinds: ['insight', 'note'],
  },
  closing,
];

/** The serious game: the compass itself keeps its own steps, the phases keep the time around it. */
const democraticCompass: Phase[] = [
  opening,
  {
    ...talk,
    key: 'choose',
    name: { nl: 'Casus en eerste keuze', en: 'Case and first choice' },
    line: { nl: 'Lees de casus voor. Iedereen kiest in het kompas, in stilte en voor zichzelf.', en: 'Read out the case. Everybody chooses in the compass, in silence and for themselves.' },
    minutes: 15,
  },
  {
    ...talk,
    key: 'talk',
    name: { nl: 'Gesprek over de dilemma’s', en: 'Talk about the dilemmas' },
    line: { nl: 'Wat pleit voor de ene kant, wat voor de andere? Noteer gevolgen in het kompas.', en: 'What speaks for one side, and what for the other? Note consequences in the compass.' },
    minutes: 40,
    kinds: ['question', 'insight', 'note'],
  },
  {
    ...talk,
    key: 'choose_again',
    name: { nl: 'Tweede keuze', en: 'Second choice' },
    line: { nl: 'Kies opnieuw, en bekijk samen wat er gekozen is.', en: 'Choose again, and see together what was chosen.' },
    minutes: 15,
  },
  {
    ...talk,
    key: 'debrief',
    name: { nl: 'Nagesprek', en: 'Debrief' },
    line: { nl: 'Wat bracht je aan het schuiven? Wie zat er niet aan tafel?', en: 'What made you move? Who was not at the table?' },
    minutes: 20,
    kinds: ['insight', 'note'],
    turns: 'round',
    turnSeconds: 90,
  },
];

/** Ways to hold a session that come with Leerkring. Source: the meeting formats of the programme. */
export const formatTemplates: Record<SessionFormat, FormatTemplate> = {
  free: { name: { nl: 'Vrij gesprek', en: 'Free session' }, line: { nl: 'Zonder fasen: praat, vraag en luister.', en: 'Without phases: talk, ask and listen.' }, phases: [] },
  open_round: {
    name: { nl: 'Open ronde', en: 'Open round' },
    line: { nl: 'Iedereen brengt één vraag, worsteling of oplossing in.', en: 'Everybody brings one question, struggle or solution.' },
    phases: openRound,
  },
  incident_method: {
    name: { nl: 'Incidentmethode', en: 'Incident method' },
    line: { nl: 'Eén casus in zeven stappen: eerst vragen, dan analyse, dan advies.', en: 'One case in seven steps: questions first, then analysis, then advice.' },
    phases: incidentMethod,
  },
  exchange: {
    name: { nl: 'Uitwisseling', en: 'Exchange meeting' },
    line: { nl: 'Wat gebeurde er, wat leren jullie en wat spreken jullie af?', en: 'What happened, what do you learn and what do you agree on?' },
    phases: exchange,
  },
  start: {
    name: { nl: 'Startbijeenkomst', en: 'Start session' },
    line: { nl: 'Kennismaken en kiezen waar jullie samen aan werken.', en: 'Get to know each other and choose what to work on together.' },
    phases: start,
  },
  closing: {
    name: { nl: 'Slotbijeenkomst', en: 'Closing meeting' },
    line: { nl: 'Wat veranderde er, en wat mogen anderen daarvan leren?', en: 'What changed, and what may others learn from it?' },
    phases: lastMeeting,
  },
  democratic_compass: {
    name: { nl: 'Democratisch kompas', en: 'Democratic compass' },
    line: { nl: 'Een casus met dilemma’s: kies voor jezelf, praat, en kies opnieuw.', en: 'A case with dilemmas: choose for yourself, talk, and choose again.' },
    phases: democraticCompass,
  },
};
