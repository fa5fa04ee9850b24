/** The part of a learning group that a tab shows. */
export type GroupTab = 'gesprekken' | 'casussen' | 'bijeenkomsten' | 'leden';

/** The four taxonomies, as addresses call them. */
export const taxonomyNames = { theme: 'thema', opgave: 'opgave', instrument: 'instrument', learning_question: 'leervraag' } as const;

/** Every address of the app; Dutch and English share them. */
export const paths = {
  home: () => '/',
  /** @param next where to go after signing in */
  signIn: (next?: string) => (next ? `/inloggen?naar=${encodeURIComponent(next)}` : '/inloggen'),
  invitation: (token: string) => `/uitnodiging/${token}`,
  forgotPassword: () => '/wachtwoord-vergeten',
  newPassword: (token: string) => `/wachtwoord/${token}`,
  tracks: () => '/trajecten',
  track: (slug: string) => `/trajecten/${slug}`,
  editTrack: (slug: string) => `/trajecten/${slug}/bewerken`,
  /** Moments for intakes of a track. */
  trackIntakes: (slug: string) => `/trajecten/${slug}/intakes`,
  /** What its municipalities ask, by learning question. */
  trackQuestions: (slug: string) => `/trajecten/${slug}/vragen`,
  /** The words of the four taxonomies. */
  terms: () => '/onderwerpen',
  term: (taxonomy: keyof typeof taxonomyNames, slug: string) => `/onderwerpen/${taxonomyNames[taxonomy]}/${slug}`,
  /** The board on which its groups are composed. */
  composition: (slug: string) => `/trajecten/${slug}/samenstelling`,
  /** The application of a municipality for a track. */
  application: (id: string) => `/aanmeldingen/${id}`,
  /** Something on the public agenda, or on that of a group. */
  agendaEvent: (id: string) => `/agenda/${id}`,
  group: (id: string, tab?: GroupTab) => (tab ? `/groepen/${id}/${tab}` : `/groepen/${id}`),
  thread: (id: string) => `/gesprekken/${id}`,
  /** A thread with all its posts, for paper. */
  printedThread: (id: string) => `/gesprekken/${id}/afdrukken`,
  post: (threadId: string, ordinal: number) => `/gesprekken/${threadId}#bericht-${ordinal}`,
  /** The agenda of everybody. The joint agenda of a meeting is `agenda`. */
  events: () => '/agenda',
  proposeEvent: () => '/agenda/voorstellen',
  /** What the viewer makes that is not published, and their own calendar. */
  ownAgenda: () => '/agenda/eigen',
  meeting: (id: string) => `/bijeenkomsten/${id}`,
  /** The board on which its joint agenda is made. */
  agenda: (meetingId: string) => `/bijeenkomsten/${meetingId}/agenda`,
  /** When a group can meet. */
  datePoll: (id: string) => `/datumprikkers/${id}`,
  liveSession: (id: string) => `/live/${id}`,
  chatMessage: (liveSessionId: string, ordinal: number) => `/live/${liveSessionId}#bericht-${ordinal}`,
  /** The minutes of a session, in their latest version. */
  minutes: (liveSessionId: string) => `/live/${liveSessionId}/verslag`,
  cases: () => '/casussen',
  caseFile: (id: string) => `/casussen/${id}`,
  caseNote: (caseFileId: string, id: string) => `/casussen/${caseFileId}#notitie-${id}`,
  lesson: (caseFileId: string, id: string) => `/casussen/${caseFileId}#les-${id}`,
  /** A weighing framework of a case. */
  weighing: (caseFileId: string, id: string) => `/casussen/${caseFileId}/afweging/${id}`,
  /** Documents of all cases that are shared with the member. */
  library: (groupId?: string) => `/bibliotheek${groupId ? `?groep=${groupId}` : ''}`,
  /** What the member's municipality shares, or is asked to. */
  shares: () => '/deelverzoeken',
  share: (id: string) => `/deelverzoeken/${id}`,
  /** A version of one of its documents, to read. */
  document: (caseFileId: string, versionId: string) => `/casussen/${caseFileId}/document/${versionId}`,
  /** The same, for who does not sit in the group of its case. */
  sharedDocument: (versionId: string) => `/documenten/${versionId}`,
  notifications: () => '/meldingen',
  /** What was said since the member last read, over all groups. */
  catchUp: () => '/bijlezen',
  /** What the member keeps at hand. */
  bookmarks: () => '/bewaard',
  /** What the member is asked about copies of own posts. */
  consents: () => '/toestemming',
  reports: () => '/modereren',
  /** Where all applications stand. @param address what of it is looked at, as it stands behind the path */
  programme: (address = '') => `/programma${address}`,
  profile: () => '/profiel',
  administration: () => '/beheer',
  /** What the programme offers, A to E. */
  offer: () => '/aanbod',
  /** The periods of the programme. */
  editions: () => '/edities',
  /** Whom the programme knows at municipalities. */
  contacts: () => '/beheer/contactpersonen',
  /** Municipalities and partners of the programme. */
  organisations: () => '/beheer/organisaties',
  /** Lists of people that come in from files; one of them. */
  imports: (id?: string) => (id ? `/beheer/importeren/${id}` : '/beheer/importeren'),
  /** The rules of the programme. */
  rules: () => '/regels',
  about: () => '/over',
  accessibility: () => '/toegankelijkheid',
} as const;
