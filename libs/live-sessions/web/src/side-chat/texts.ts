import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    tab: 'Begeleiders',
    among: (words: string) => `Onder begeleiders: ${words}`,
    title: 'Begeleiders onder elkaar',
    line: 'Alleen de begeleiders lezen dit. Het komt niet in het verslag.',
    panes: 'Gesprekken in de zaal',
    say: 'Bericht aan de andere begeleiders',
    sayHint: 'Overleg onderling',
    said: 'Wat de begeleiders zeiden',
    nothing: 'Nog niets gezegd',
    nothingLine: 'Overleg hier met je medebegeleiders. Leden zien niet dat dit er is.',
    older: 'Eerdere berichten',
    olderBusy: 'Bezig met laden',
    closed: 'De sessie is gesloten. Jullie kunnen dit nog teruglezen.',
  },
  en: {
    tab: 'Facilitators',
    among: (words) => `Among facilitators: ${words}`,
    title: 'Facilitators among themselves',
    line: 'Only the facilitators read this. It does not go into the minutes.',
    panes: 'Conversations in the room',
    say: 'Message to the other facilitators',
    sayHint: 'Confer among yourselves',
    said: 'What the facilitators said',
    nothing: 'Nothing said yet',
    nothingLine: 'Confer with your fellow facilitators here. Members do not see that this exists.',
    older: 'Earlier messages',
    olderBusy: 'Loading',
    closed: 'The session is closed. You can still read this.',
  },
});
