interface Sentence {
  nl: string;
  en: string;
}

/** Every error code with the sentence that people read. A code without a sentence in both languages does not compile. */
export const errorSentences = {
  UNAUTHENTICATED: { nl: 'Log eerst in.', en: 'Please sign in first.' },
  NOT_FOUND: { nl: 'Dit bestaat niet, of je mag het niet zien.', en: 'This does not exist, or you may not see it.' },
  FORBIDDEN: { nl: 'Dat mag je hier niet doen.', en: 'You may not do that here.' },
  INPUT_INVALID: { nl: 'Er klopt iets niet in wat je invulde.', en: 'Something is not right in what you filled in.' },
  INPUT_TOO_LONG: { nl: 'Je tekst is te lang.', en: 'Your text is too long.' },
  QUERY_INVALID: { nl: 'Deze vraag aan de server klopt niet.', en: 'This request to the server is not valid.' },
  QUERY_TOO_COMPLEX: { nl: 'Deze vraag aan de server is te groot.', en: 'This request to the server is too large.' },
  QUERY_NOT_LISTED: { nl: 'De server neemt alleen vragen van zijn eigen app aan.', en: 'The server takes requests of its own app only.' },
  ORIGIN_REFUSED: { nl: 'Deze aanvraag komt van een andere website.', en: 'This request comes from another website.' },
  LIMIT_EXCEEDED: { nl: 'Dat ging iets te snel. Wacht even en probeer het opnieuw.', en: 'That was a little too fast. Wait a moment and try again.' },
  INTERNAL: { nl: 'Er ging iets mis bij ons. Probeer het zo opnieuw.', en: 'Something went wrong on our side. Please try again shortly.' },
  UNAVAILABLE: { nl: 'We zijn even niet bereikbaar. Wat je schreef is bewaard.', en: 'We cannot be reached for a moment. What you wrote is kept.' },
  SIGN_IN_FAILED: { nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.', en: 'This e-mail address and password do not belong together.' },
  PASSWORD_TOO_SHORT: { nl: 'Kies een wachtwoord van minstens 12 tekens.', en: 'Choose a password of at least 12 characters.' },
  PASSWORD_TOO_COMMON: { nl: 'Dit wachtwoord gebruiken te veel mensen. Kies iets eigens.', en: 'Too many people use this password. Choose your own.' },
  PASSWORD_WRONG: { nl: 'Je huidige wachtwoord klopt niet.', en: 'Your current password is not right.' },
  LINK_EXPIRED: { nl: 'Deze link werkt niet meer. Vraag een nieuwe aan.', en: 'This link no longer works. Ask for a new one.' },
  ACCOUNT_EXISTS: { nl: 'Er is al een account met dit e-mailadres.', en: 'There is already an account with this e-mail address.' },
  ACCOUNT_UNKNOWN: { nl: 'Er is nog geen account met dit e-mailadres.', en: 'There is no account with this e-mail address yet.' },
  ACCOUNT_LAST_ADMIN: { nl: 'Er moet minstens één beheerder overblijven.', en: 'At least one administrator must remain.' },
  GROUP_NAME_TAKEN: { nl: 'Er is al een leergroep met deze naam in dit traject.', en: 'This track already has a group with that name.' },
  MEMBERSHIP_EXISTS: { nl: 'Deze persoon zit al in de leergroep.', en: 'This person is already in the group.' },
  MEMBERSHIP_LAST_FACILITATOR: { nl: 'Een leergroep houdt minstens één begeleider.', en: 'A group keeps at least one facilitator.' },
  FACILITATOR_CONFLICT: {
    nl: 'Je begeleidt niet als enige een leergroep waar je eigen gemeente in zit.',
    en: 'You cannot be the only facilitator of a group that your own municipality is in.',
  },
  THREAD_LOCKED: { nl: 'Dit gesprek is op slot. Alleen begeleiders schrijven er nog in.', en: 'This conversation is locked. Only facilitators still write in it.' },
  THREAD_TEMPLATES_FULL: { nl: 'Dit traject heeft al twintig sjablonen. Berg er eerst een op.', en: 'This track has twenty templates already. Put one away first.' },
  THREAD_TEMPLATE_NAME_TAKEN: { nl: 'Er is al een sjabloon met deze naam.', en: 'There is a template with this name already.' },
  THREAD_PINS_FULL: { nl: 'Er staan al vijf gesprekken bovenaan. Haal er eerst een weg.', en: 'Five conversations are pinned already. Unpin one first.' },
  THREAD_MERGED: { nl: 'Dit gesprek gaat verder in een ander gesprek. Schrijf daar verder.', en: 'This conversation goes on in another one. Go on writing there.' },
  THREAD_READERS_DIFFER: {
    nl: 'Niet iedereen die dit gesprek leest, zit ook in die leergroep. Daarom kan het er niet heen.',
    en: 'Not everybody who reads this conversation sits in that group too. That is why it cannot go there.',
  },
  POST_NOT_IN_THREAD: { nl: 'Niet al deze berichten staan nog in dit gesprek. Kijk opnieuw welke je wilt verplaatsen.', en: 'Not all of these posts are in this conversation any more. Look again which ones you want to move.' },
  POSTS_TOO_MANY: { nl: 'Je kunt hoogstens 500 berichten tegelijk verplaatsen. Doe het in delen.', en: 'You can move at most 500 posts at a time. Do it in parts.' },
  POST_PARENT_NOT_IN_THREAD: { nl: 'Het bericht waarop je reageert hoort niet bij dit gesprek.', en: 'The post that you answer does not belong to this thread.' },
  POST_DELETED: { nl: 'Dit bericht is verwijderd.', en: 'This post was deleted.' },
  POST_HIDDEN: { nl: 'Een begeleider heeft dit bericht verborgen.', en: 'A facilitator has hidden this post.' },
  BOOKMARKS_FULL: { nl: 'Je bewaart al 500 berichten. Haal er eerst een weg.', en: 'You keep 500 posts already. Remove one first.' },
  BOOKMARK_REMINDER_PAST: { nl: 'Kies een moment dat nog komt, hoogstens twee jaar vooruit.', en: 'Choose a moment that is still to come, at most two years ahead.' },
  REPORT_EXISTS: { nl: 'Je hebt dit bericht al gemeld. De begeleiders kijken ernaar.', en: 'You have reported this post already. The facilitators will look at it.' },
  CHAT_MESSAGE_DELETED: { nl: 'Dit bericht is verwijderd.', en: 'This message was deleted.' },
  LIVE_SESSION_CLOSED: { nl: 'Deze live sessie is gesloten. Je tekst is bewaard.', en: 'This live session is closed. Your text is kept.' },
  LIVE_SESSION_ALREADY_OPEN: { nl: 'Er is al een live sessie open in deze leergroep.', en: 'This group already has a live session open.' },
  CASE_FILE_NOT_OWN_MUNICIPALITY: { nl: 'Je brengt een casus in voor je eigen gemeente.', en: 'You bring in a case for your own municipality.' },
  ATTACHMENT_TOO_LARGE: { nl: 'Dit bestand is te groot. Bij een bericht past een bestand van hoogstens 25 MiB.', en: 'This file is too large. A file with a post is at most 25 MiB.' },
  ATTACHMENT_TYPE_REFUSED: {
    nl: 'Dit soort bestand kan niet mee. Documenten, tabellen, presentaties en foto’s wel.',
    en: 'This kind of file cannot go along. Documents, tables, presentations and photographs can.',
  },
  ATTACHMENT_GONE: {
    nl: 'Een bestand bij dit bericht is er niet meer. Zet het er opnieuw bij.',
    en: 'A file with this post is no longer there. Add it again.',
  },
  FILE_TOO_LARGE: { nl: 'Dit bestand is te groot. De grens is 100 MiB.', en: 'This file is too large. The limit is 100 MiB.' },
} as const satisfies Record<string, Sentence>;

export type ErrorCode = keyof typeof errorSentences;
