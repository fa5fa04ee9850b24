import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    whichChange: 'Wat wil je wijzigen?',
    whichCancel: 'Wat gaat niet door?',
    one: 'Alleen deze',
    all: (later: number) => (later === 1 ? 'Deze en de volgende' : `Deze en de ${later} die nog komen`),
    changeLine: 'Alleen wat je nu aanpast, verandert ook bij de volgende. Wat daar anders was, blijft zo. Een andere tijd schuift bij alle evenveel op.',
    movedAlone: (count: number) => (count === 1 ? 'Schuif ook de ene die eerder apart is verplaatst' : `Schuif ook de ${count} die eerder apart zijn verplaatst`),
    movedAloneLine: 'Anders houden die hun eigen dag en tijd.',
  },
  en: {
    whichChange: 'What do you want to change?',
    whichCancel: 'What is cancelled?',
    one: 'Only this one',
    all: (later: number) => (later === 1 ? 'This one and the next' : `This one and the ${later} still to come`),
    changeLine: 'Only what you change now becomes different for the next ones too. What was different there stays so. Another time shifts all of them by as much.',
    movedAlone: (count: number) => (count === 1 ? 'Also shift the one that was moved on its own before' : `Also shift the ${count} that were moved on their own before`),
    movedAloneLine: 'Otherwise they keep their own day and time.',
  },
});
