import type { TemplateContent } from './thread-types';

const forEverybody = (slug: string): TemplateContent[] => [
  {
    track: slug,
    name: 'Ik breng een casus in',
    kind: 'question',
    title: 'Onze casus: ',
    body: '**Wat speelt er?**\n\n**Wie zijn erbij betrokken?**\n\n**Wat hebben we al geprobeerd?**\n\n**Mijn vraag aan jullie**\n',
    terms: [],
  },
];

/** What facilitators keep for who starts a conversation. */
export const templates: TemplateContent[] = [
  ...['kernendemocratie', 'democratisch-begroten', 'maatschappelijk-initiatief', 'spelregels', 'veranderprocessen'].flatMap(forEverybody),
  {
    track: 'kernendemocratie',
    name: 'Verslag van een dorpsavond',
    kind: 'experience',
    title: 'De avond in ',
    body: '**Wie waren er?**\n\n**Waar ging het over?**\n\n**Wat verraste mij?**\n\n**Wat doe ik de volgende keer anders?**\n',
    terms: ['dorpen-en-wijken'],
  },
  {
    track: 'kernendemocratie',
    name: 'Een dorp loopt vast',
    kind: 'hot_issue',
    title: '',
    body: '**Wat is er gebeurd, in gewone woorden?**\n\n**Wie staan tegenover elkaar, en wat willen zij?**\n\n**Waar heb ik hulp bij nodig?**\n',
    terms: ['vertrouwen', 'dorps-en-wijkraad'],
  },
  {
    track: 'democratisch-begroten',
    name: 'Zo deden wij de stemming',
    kind: 'best_practice',
    title: 'Stemmen over ',
    body: '**Over hoeveel geld ging het?**\n\n**Wie mochten stemmen, en hoe?**\n\n**Hoeveel mensen deden mee?**\n',
    terms: ['burgerbegroting'],
  },
  {
    track: 'maatschappelijk-initiatief',
    name: 'Een inwoner belt met een plan',
    kind: 'question',
    title: '',
    body: '**Wat wil de inwoner?**\n\n**Welke regel zit in de weg?**\n\n**Wie in het gemeentehuis moet ja zeggen?**\n',
    terms: ['initiatievenloket'],
  },
  {
    track: 'spelregels',
    name: 'Een artikel dat schuurt',
    kind: 'question',
    title: 'Artikel ',
    body: '**Wat staat er nu?**\n\n**Waar loopt het op vast?**\n\n**Wat zou er volgens ons moeten staan?**\n',
    terms: ['participatieverordening', 'taal'],
  },
  {
    track: 'veranderprocessen',
    name: 'Klein experiment',
    kind: 'experience',
    title: 'Een week lang ',
    body: '**Wat deden we anders?**\n\n**Wat viel op?**\n\n**Gaan we ermee door?**\n',
    terms: ['organisatie'],
  },
];
