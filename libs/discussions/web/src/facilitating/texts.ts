import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    facilitate: 'Begeleid dit gesprek',
    pinned: 'Bovenaan',
    pin: 'Zet bovenaan',
    pinLine: 'In de lijst van je leergroep',
    unpin: 'Haal van bovenaan weg',
    locked: 'Op slot',
    lock: 'Zet op slot',
    lockLine: 'Alleen begeleiders schrijven er nog in',
    unlock: 'Haal van slot',
    isLocked: 'Dit gesprek is op slot. Je kunt alles nog lezen.',
    failed: 'Dat lukte niet.',
  },
  en: {
    facilitate: 'Facilitate this conversation',
    pinned: 'Pinned',
    pin: 'Pin to the top',
    pinLine: 'In the list of your group',
    unpin: 'Unpin',
    locked: 'Locked',
    lock: 'Lock',
    lockLine: 'Only facilitators still write in it',
    unlock: 'Unlock',
    isLocked: 'This conversation is locked. You can still read everything.',
    failed: 'That did not work.',
  },
});
