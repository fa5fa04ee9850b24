import type { SplitSessionContent } from './types';

/** A session that is in sub-sessions now; minutes count back from the moment of seeding. */
export const bigDay: SplitSessionContent = {
  group: 'democratisch-begroten-oost',
  title: 'Begrotingsdag: van wens naar besluit',
  openedBy: 'faiza',
  openedMinutesAgo: 70,
  messages: [
    { by: 'faiza', minutesAgo: 68, body: 'Welkom allemaal. We praten straks in vier deelsessies. Kies wat je raakt, en loop gerust naar een andere.' },
    { by: 'tomasz', minutesAgo: 64, body: 'Ik begin bij de raad, en kom daarna bij de cijfers zitten.' },
    { by: 'faiza', minutesAgo: 41, body: 'De deelsessies staan open. Om half roep ik jullie terug.' },
  ],
  splitMinutesAgo: 40,
  subSessions: [
    {
      title: 'Wensen van inwoners',
      places: 6,
      seated: ['participant', 'malika', 'henkjan', 'sefa'],
      messages: [
        { by: 'malika', minutesAgo: 36, body: 'We kregen honderdtwaalf wensen. Een derde ging over hetzelfde fietspad.' },
        { by: 'participant', minutesAgo: 34, body: 'Hebben jullie die samengevoegd, of mocht iedereen op de eigen wens stemmen?' },
        { by: 'henkjan', minutesAgo: 33, body: 'Samengevoegd, met de indieners aan tafel. Dat kostte een avond en scheelde een hoop boosheid.' },
        { by: 'sefa', minutesAgo: 27, body: 'Bij ons deed een ambtenaar het alleen. Dat zou ik nooit meer zo doen.' },
      ],
      decision: { by: 'malika', text: 'Wensen die op elkaar lijken, voeg je samen met wie ze indienden.' },
    },
    {
      title: 'De raad erbij',
      places: 6,
      seated: ['coordinator', 'tomasz', 'gerda'],
      messages: [
        { by: 'gerda', minutesAgo: 35, body: 'Onze raad vroeg pas na afloop wat hun rol eigenlijk was.' },
        { by: 'coordinator', minutesAgo: 30, body: 'Wij legden vooraf vast waar de raad niet meer over gaat. Dat gaf rust.' },
      ],
      decision: null,
    },
    {
      title: 'Geld voor een buurt',
      places: 3,
      seated: ['ruud', 'wouter', 'linde'],
      messages: [{ by: 'wouter', minutesAgo: 31, body: 'Een buurt kreeg bij ons 20.000 euro, en vroeg toen wie de rekening betaalt.' }],
      decision: null,
    },
    { title: 'Cijfers die iedereen snapt', places: 6, seated: ['ilse', 'iris'], messages: [], decision: null },
  ],
};
