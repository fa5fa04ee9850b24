import type { BookmarkContent } from './types';

/** What people keep at hand, oldest first. */
export const bookmarks: BookmarkContent[] = [
  { by: 'participant', title: 'Wat doet de raad met een dorpsplan?', post: 8, note: 'Voorleggen aan de griffier: kan dit bij ons ook in het reglement?', daysAgo: 6, remindInDays: -1 },
  { by: 'participant', title: 'Afspraken met de dorpen op één A4', post: 0, note: '', daysAgo: 4, remindInDays: null },
  { by: 'participant', title: 'Een dorpenronde die de raad zelf organiseert', post: 0, note: 'Draaiboek opvragen voor onze ronde in het voorjaar.', daysAgo: 2, remindInDays: 5 },
  { by: 'facilitator', title: 'Hoe krijg je andere mensen in de dorpsraad?', post: 1, note: 'Inbrengen bij de volgende uitwisseling.', daysAgo: 1, remindInDays: 9 },
];
