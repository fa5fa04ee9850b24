import type { HeldMeetingContent } from './types';

/** A meeting that was held: what members brought in, the agenda that the group made of it, what was agreed, and its minutes. */
export const heldMeeting: HeldMeetingContent = {
  group: 'kernendemocratie-noordoost',
  title: 'Uitwisseling 2: nee zeggen tegen een dorp',
  host: 'facilitator',
  daysAgo: 65,
  plannedDaysAgo: 93,
  lastsMinutes: 150,
  format: 'exchange',
  kind: 'exchange',
  place: 'Gemeentehuis Dalfsen',
  preparation: 'Neem één besluit mee waarbij een dorp iets anders wilde dan de raad. Hoe vertelden jullie het?',
  inputs: [
    { by: 'anniek', text: 'Hoe zeg je nee tegen een plan waar een heel dorp aan werkte?', explanation: 'Wij deden het per brief. Dat doen we niet nog eens.', to: 'Nee zeggen en uitleggen' },
    { by: 'tomasz', text: 'Wie legt een afwijzing uit: de ambtenaar, het college of de raad?', to: 'Nee zeggen en uitleggen' },
    { by: 'yasmina', text: 'Mag een dorpsraad nog meepraten na een besluit van de raad?', to: 'Wat dorpen zelf beslissen' },
    { by: 'participant', text: 'Welke besluiten kan een dorp helemaal zelf nemen?', explanation: 'Bij ons gaat het over speelplekken, groen en het dorpshuis.', to: 'Wat dorpen zelf beslissen' },
    { by: 'loes', text: 'Hoe houd je een dorp betrokken als het antwoord al drie keer nee was?', to: 'Betrokken blijven na een nee' },
    { by: 'esra', text: 'Hoe horen we jongeren die nooit op een dorpsavond komen?', to: 'Betrokken blijven na een nee' },
    { by: 'ilse', text: 'Wie kan ons helpen met een nieuwe verordening voor dorpsraden?', to: 'local_support' },
    { by: 'hilde', text: 'Hoe werken andere provincies met dorpsvisies?', to: 'parked', reason: 'Dit past beter bij de slotbijeenkomst. Dan kijken we over de grens van ons gebied.' },
  ],
  vote: { question: 'Waar praten we over?', dots: 3, votes: { anniek: [0, 0, 1], tomasz: [0, 0, 0], yasmina: [1, 1, 0], participant: [1, 1, 1], loes: [2, 2, 0], esra: [2, 2, 2], hilde: [0, 1, 2] } },
  items: [
    { cluster: 'Nee zeggen en uitleggen', minutes: 50 },
    { cluster: 'Wat dorpen zelf beslissen', minutes: 40 },
    { cluster: 'Betrokken blijven na een nee', minutes: 30 },
  ],
  boxMinutes: 120,
  messages: [
    { by: 'facilitator', minute: 2, body: 'Welkom in Dalfsen. De agenda hebben jullie zelf gemaakt: drie punten, twee uur.' },
    { by: 'anniek', minute: 12, body: 'Onze brief was juridisch in orde en las als een klap. Het dorp hoorde het op vrijdagmiddag om vijf uur.' },
    { by: 'tomasz', minute: 19, body: 'Wij bellen nu altijd eerst, en pas daarna gaat de brief op de bus.' },
    { by: 'yasmina', minute: 31, body: 'Een raadslid dat zelf komt uitleggen waarom, dat maakt het verschil.' },
    { by: 'participant', minute: 68, body: 'Groen en speelplekken mogen dorpen bij ons helemaal zelf. Alleen staat dat nergens.' },
    { by: 'loes', minute: 104, body: 'Na het derde nee vroegen we het dorp wat er wél kon. Dat hadden we na het eerste moeten doen.' },
    { by: 'esra', minute: 112, body: 'Jongeren kwamen toen we naar het voetbalveld gingen, en niet naar het dorpshuis.' },
    { by: 'facilitator', minute: 146, body: 'Dank jullie wel. Het verslag ligt morgen bij jullie.' },
  ],
  agreements: [
    { by: 'facilitator', kind: 'decision', text: 'Wie nee zegt tegen een dorp, belt eerst en schrijft daarna.' },
    { by: 'yasmina', kind: 'decision', text: 'Bij een nee komt een raadslid of wethouder het zelf uitleggen.' },
    { by: 'tomasz', kind: 'action', text: 'De belwijzer uit Hardenberg met de groep delen', person: 'tomasz', dueInDays: 14, done: true },
    { by: 'participant', kind: 'action', text: 'Op één blad zetten wat dorpen zelf beslissen', person: 'anniek', dueInDays: 30, done: true },
  ],
  summary: 'Drie punten kwamen van de leden zelf. Een afwijzing valt minder hard als iemand eerst belt en het daarna zelf komt uitleggen. Dorpen willen weten wat ze zelf mogen beslissen: dat staat nu nergens op papier. En na een nee helpt één vraag: wat kan er wél?',
};
