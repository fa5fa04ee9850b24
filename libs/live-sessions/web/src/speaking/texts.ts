import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    queue: 'Spreekrij',
    empty: 'Niemand vraagt nu het woord.',
    speaks: 'spreekt nu',
    you: 'jij',
    newPoint: 'Nieuw punt',
    onThisPoint: 'Sluit hierop aan',
    turn: 'beurt in de ronde',
    whyThird: (place: number, reason: string) => `Je bent nummer ${place}: ${reason}.`,
    raise: 'Steek je hand op',
    lower: 'Hand omlaag',
    pass: 'Ik pas',
    finish: 'Ik ben klaar',
    yourWord: 'Jij hebt het woord',
    giveWord: 'Woord geven',
    giveTo: (name: string) => `Geef ${name} het woord`,
    takeWord: (name: string) => `Rond de beurt van ${name} af`,
    up: (name: string) => `Zet ${name} hoger`,
    down: (name: string) => `Zet ${name} lager`,
    takeOut: (name: string) => `Haal ${name} uit de rij`,
    actions: (name: string) => `Acties voor de beurt van ${name}`,
    someone: 'Iemand',
    announceWord: (name: string) => `${name} heeft het woord.`,
    announceYou: 'Jij hebt het woord.',
    announcePlace: (place: number) => `Je bent nummer ${place} in de spreekrij.`,
    almostOver: 'Rond af: je tijd is bijna om.',
    overTime: 'over tijd',
  },
  en: {
    queue: 'Speaking queue',
    empty: 'Nobody asks for the word now.',
    speaks: 'speaks now',
    you: 'you',
    newPoint: 'New point',
    onThisPoint: 'On this point',
    turn: 'turn in the round',
    whyThird: (place, reason) => `You are number ${place}: ${reason}.`,
    raise: 'Raise your hand',
    lower: 'Lower your hand',
    pass: 'I pass',
    finish: 'I am done',
    yourWord: 'You have the word',
    giveWord: 'Give the word',
    giveTo: (name) => `Give the word to ${name}`,
    takeWord: (name) => `End the turn of ${name}`,
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    takeOut: (name) => `Take ${name} out of the queue`,
    actions: (name) => `Actions for the turn of ${name}`,
    someone: 'Somebody',
    announceWord: (name) => `${name} has the word.`,
    announceYou: 'You have the word.',
    announcePlace: (place) => `You are number ${place} in the queue.`,
    almostOver: 'Round off: your time is almost up.',
    overTime: 'over time',
  },
});

/** Why somebody stands where they stand in the queue, by code. */
export const reasonTexts = defineTexts({
  nl: {
    placed: 'door de begeleider neergezet',
    not_spoken_yet: 'sprak nog niet',
    on_this_point: 'gaat door op dit punt',
    by_time: 'sprak al eerder',
    round: 'iedereen krijgt een beurt',
  },
  en: {
    placed: 'placed by the facilitator',
    not_spoken_yet: 'has not spoken yet',
    on_this_point: 'goes on about this point',
    by_time: 'has spoken before',
    round: 'everybody gets a turn',
  },
});

/** What a hand is for, by code. */
export const handTexts = defineTexts({
  nl: { new_point: 'nieuw punt', on_this_point: 'sluit hierop aan' },
  en: { new_point: 'new point', on_this_point: 'on this point' },
});
