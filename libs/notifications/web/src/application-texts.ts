import { applicationStateNames, type ApplicationState, type NotificationReason } from '@leerkring/contract';

type ApplicationReason = Extract<NotificationReason, `application_${string}` | 'delegate_added' | 'colleague_asked'>;
type Sentences = Record<ApplicationReason, string>;

/** Where an application of the own municipality stands, and what comes next. */
const next: Record<'nl' | 'en', Record<ApplicationState, string>> = {
  nl: {
    draft: 'jullie kunnen hem aanpassen en opnieuw indienen',
    submitted: 'de begeleiders lezen hem nu',
    talk_first: 'een begeleider neemt contact met jullie op',
    intake_planned: 'kijk wanneer de intake is',
    intake_held: 'jullie verzamelen nu vragen in de eigen gemeente',
    local_intake: 'daarna beslissen de begeleiders',
    accepted: 'na de handtekeningen volgt een plek in een leergroep',
    waitlisted: 'jullie horen het als er een plek vrijkomt',
    declined: 'bij de aanmelding staat waarom',
    withdrawn: 'een nieuwe aanmelding kan zolang het traject open is',
    placed: 'de begeleider nodigt de delegatie uit',
  },
  en: {
    draft: 'you can change it and submit it again',
    submitted: 'the facilitators read it now',
    talk_first: 'a facilitator gets in touch with you',
    intake_planned: 'see when the intake is',
    intake_held: 'now you collect questions in your own municipality',
    local_intake: 'then the facilitators decide',
    accepted: 'after the signatures a place in a learning group follows',
    waitlisted: 'you hear it when a place comes free',
    declined: 'the application says why',
    withdrawn: 'a new application is possible as long as the track is open',
    placed: 'the facilitator invites the delegation',
  },
};

/** What happened to an application. */
export const applicationSaid = {
  nl: (who: string, state: ApplicationState | null): Sentences => ({
    application_moved: state ? `Jullie aanmelding is nu: ${applicationStateNames[state].nl}; ${next.nl[state]}` : 'Jullie aanmelding is een stap verder',
    application_submitted: `${who} diende deze aanmelding in. Lees je mee?`,
    application_withdrawn: `${who} trok deze aanmelding in`,
    application_committed: 'Iedereen die zich moest verbinden heeft getekend',
    delegate_added: `${who} vroeg je voor de delegatie van je gemeente. Je doet nu mee`,
    colleague_asked: `${who} vraagt of je meewerkt aan deze aanmelding`,
  }),
  en: (who: string, state: ApplicationState | null): Sentences => ({
    application_moved: state ? `Your application is now: ${applicationStateNames[state].en}; ${next.en[state]}` : 'Your application took a step',
    application_submitted: `${who} submitted this application. Will you read it?`,
    application_withdrawn: `${who} withdrew this application`,
    application_committed: 'Everybody who had to commit themselves has signed',
    delegate_added: `${who} asked you for the delegation of your municipality. You now take part`,
    colleague_asked: `${who} asks whether you work on this application`,
  }),
};

/** Why somebody is told of it. */
export const applicationBecause: Record<'nl' | 'en', Sentences> = {
  nl: {
    application_moved: 'Omdat je meedoet aan deze aanmelding: je begon hem, bent het aanspreekpunt of zit in de delegatie.',
    application_submitted: 'Omdat je dit ontwikkeltraject begeleidt.',
    application_withdrawn: 'Omdat je dit ontwikkeltraject begeleidt.',
    application_committed: 'Omdat je het aanspreekpunt van deze aanmelding bent.',
    delegate_added: 'Omdat je nu in de delegatie zit. Klopt dat niet? Vraag een collega om je weg te halen.',
    colleague_asked: 'Omdat een collega van je gemeente je hulp vraagt.',
  },
  en: {
    application_moved: 'Because you take part in this application: you began it, are its contact or are in its delegation.',
    application_submitted: 'Because you facilitate this development track.',
    application_withdrawn: 'Because you facilitate this development track.',
    application_committed: 'Because you are the contact of this application.',
    delegate_added: 'Because you are in the delegation now. Is that not right? Ask a colleague to remove you.',
    colleague_asked: 'Because a colleague of your municipality asks for your help.',
  },
};
