import { signedIn, type Caller, type DemoPerson } from './api.ts';

/** Every page of the app, with who looks at it. */
export interface Place {
  name: string;
  path: string;
  who?: DemoPerson;
  /** Name of the button whose dialog is looked at too. */
  opens?: RegExp | undefined;
}

interface Found {
  viewer: { groups: { nodes: { id: string; name: string; openLiveSession: { id: string } | null; datePolls: { id: string }[]; liveSessions: { nodes: { id: string; state: string }[] }; threads: { nodes: { id: string; lastOrdinal: number }[] } }[] } };
  caseFiles: { nodes: { id: string; documents: { id: string }[]; weighings: { id: string }[] }[] };
}

const dialogs: Record<string, RegExp> = {
  home: /^Meldingen/,
  'group-facilitator': /Nieuw gesprek/,
  'group-members': /Verlaat de leergroep/,
  cases: /Breng een casus in/,
  application: /Trek de aanmelding in/,
  event: /^Meld je af:/,
  'event-organiser': /Programma bewerken/,
  case: /Document toevoegen/,
  weighing: /^Bekijk versie 1/,
  'live-facilitator': /Sluit de sessie/,
  'track-intakes': /Bied momenten aan/,
  'track-manager': /Nieuwe leergroep/,
  'editions-manager': /^Wijzig/,
  programme: /Schrijf aan deze gemeenten/,
  'rules-manager': /^Verander: Gemeenten in een leergroep/,
  reports: /Verberg het bericht/,
  administration: /Nodig iemand uit/,
  contacts: /Voeg een contactpersoon toe/,
  organisations: /Voeg een organisatie toe/,
  bookmarks: /^Wijzig/,
  profile: /Verwijder mijn account/,
};

const publicPaths = {
  front: '/',
  'sign-in': '/inloggen',
  'forgot-password': '/wachtwoord-vergeten',
  tracks: '/trajecten',
  track: '/trajecten/kernendemocratie',
  agenda: '/agenda',
  'agenda-month': '/agenda?weergave=month',
  'agenda-regions': '/agenda?weergave=regions',
  rules: '/regels',
  offer: '/aanbod',
  editions: '/edities',
  terms: '/onderwerpen',
  term: '/onderwerpen/opgave/energietransitie',
  about: '/over',
  accessibility: '/toegankelijkheid',
  'not-found': '/bestaat-niet',
};

const managerPaths = {
  'home-empty': '/',
  'catch-up-empty': '/bijlezen',
  'track-manager': '/trajecten/kernendemocratie',
  'track-edit': '/trajecten/kernendemocratie/bewerken',
  composition: '/trajecten/maatschappelijk-initiatief/samenstelling',
  'rules-manager': '/regels',
  programme: '/programma',
  'editions-manager': '/edities',
};

/** The addresses of all pages in the demo, as the six demo people reach them. */
export async function allPlaces(): Promise<Place[]> {
  const found = await whereFemkeIs();
  const { femke, group } = found;
  const of = (who: DemoPerson | undefined, places: Record<string, string>): Place[] =>
    Object.entries(places).map(([name, path]) => ({ name, path, ...(who && { who }) }));
  const all = [
    ...of(undefined, publicPaths),
    ...of('participant', await pathsOfFemke(found)),
    ...of('coordinator', await aDecision()),
    ...of('facilitator', {
      ...(await anEvent(femke, 'event-organiser')),
      reports: '/modereren',
      'track-intakes': '/trajecten/kernendemocratie/intakes',
      'track-questions': '/trajecten/kernendemocratie/vragen',
      'group-facilitator': `/groepen/${group.id}`,
      'live-facilitator': `/live/${group.openLiveSession!.id}`,
    }),
    ...of('manager', managerPaths),
    ...of('admin', { administration: '/beheer', contacts: '/beheer/contactpersonen', organisations: '/beheer/organisaties', imports: '/beheer/importeren' }),
  ];
  return all.map((place) => ({ ...place, opens: dialogs[place.name] }));
}

/** An event that has parts. */
async function anEventWithParts(who: Caller): Promise<Record<string, string>> {
  const { agendaEvents } = await who.ask<{ agendaEvents: { nodes: { id: string; parts: { id: string }[] }[] } }>('{ agendaEvents(first: 50) { nodes { id parts { id } } } }');
  return { 'agenda-event': `/agenda/${agendaEvents.nodes.find(({ parts }) => parts.length)!.id}` };
}

async function pathsOfFemke({ femke, group, thread, caseFile, caseFiles, meeting, held, datePoll }: Awaited<ReturnType<typeof whereFemkeIs>>): Promise<Record<string, string>> {
  return {
    home: '/',
    'term-member': '/onderwerpen/thema/dorpen-en-wijken',
    group: `/groepen/${group.id}`,
    'group-cases': `/groepen/${group.id}/casussen`,
    'group-sessions': `/groepen/${group.id}/bijeenkomsten`,
    'group-members': `/groepen/${group.id}/leden`,
    thread: `/gesprekken/${thread.id}`,
    meeting: `/bijeenkomsten/${meeting.id}`,
    'date-poll': `/datumprikkers/${datePoll.id}`,
    live: `/live/${group.openLiveSession!.id}`,
    'live-held': `/live/${held.id}`,
    cases: '/casussen',
    case: `/casussen/${caseFile.id}`,
    ...ofWeighing(caseFiles),
    ...ofSharing,
    ...(await anApplication(femke)),
    ...(await anEvent(femke, 'event')),
    notifications: '/meldingen',
    'catch-up': '/bijlezen',
    'agenda-propose': '/agenda/voorstellen',
    'agenda-own': '/agenda/eigen',
    ...(await anEventWithParts(femke)),
    bookmarks: '/bewaard',
    profile: '/profiel',
  };
}

async function whereFemkeIs() {
  const femke = await signedIn('participant');
  const query = `{ viewer { groups { nodes { id name openLiveSession { id } datePolls { id } liveSessions { nodes { id state } } threads(first: 20) { nodes { id lastOrdinal } } } } }
    caseFiles { nodes { id documents { id } weighings { id } } } }`;
  const { viewer, caseFiles } = await femke.ask<Found>(query);
  const group = viewer.groups.nodes.find(({ name }) => name === 'Kernendemocratie Noordoost')!;
  const thread = group.threads.nodes.toSorted((a, b) => b.lastOrdinal - a.lastOrdinal)[0]!;
  const caseFile = caseFiles.nodes.toSorted((a, b) => b.documents.length - a.documents.length)[0]!;
  const meeting = viewer.groups.nodes.flatMap(({ liveSessions }) => liveSessions.nodes).find(({ state }) => state === 'planned')!;
  const held = viewer.groups.nodes.flatMap(({ liveSessions }) => liveSessions.nodes).findLast(({ state }) => state === 'closed')!;
  const datePoll = viewer.groups.nodes.flatMap(({ datePolls }) => datePolls)[0]!;
  return { femke, group, thread, caseFile, caseFiles: caseFiles.nodes, meeting, held, datePoll };
}

function ofWeighing(caseFiles: Found['caseFiles']['nodes']): Record<string, string> {
  const { id, weighings } = caseFiles.find((caseFile) => caseFile.weighings.length)!;
  return { weighing: `/casussen/${id}/afweging/${weighings[0]!.id}` };
}

/** The draft of an application for the first track that is open, and that track's page. */
async function anApplication(member: Caller): Promise<Record<string, string>> {
  const { tracks } = await member.ask<{ tracks: { id: string; slug: string; state: string }[] }>('{ tracks { id slug state } }');
  const { id, slug } = tracks.find(({ state }) => state === 'open')!;
  const begin = 'mutation ($input: BeginApplicationInput!) { beginApplication(input: $input) { application { id } } }';
  const { beginApplication } = await member.ask<{ beginApplication: { application: { id: string } } }>(begin, { input: { trackId: id } });
  return { 'track-open': `/trajecten/${slug}`, application: `/aanmeldingen/${beginApplication.application.id}` };
}

/** The start session of the demo. */
async function anEvent(member: Caller, name: string): Promise<Record<string, string>> {
  const { agendaEvents } = await member.ask<{ agendaEvents: { nodes: { id: string; type: string; blocks: { id: string }[] }[] } }>('{ agendaEvents(first: 30) { nodes { id type blocks { id } } } }');
  return { [name]: `/agenda/${agendaEvents.nodes.find(({ type, blocks }) => type === 'start_session' && blocks.length > 1)!.id}` };
}

const ofSharing = { library: '/bibliotheek', shares: '/deelverzoeken' };

/** What waits for the coordinator in the demo: the oldest request, as other journeys ask for more meanwhile. */
async function aDecision(): Promise<Record<string, string>> {
  const { shares } = await (await signedIn('coordinator')).ask<{ shares: { nodes: { id: string }[] } }>('{ shares(box: waiting) { nodes { id } } }');
  return { 'shares-waiting': '/deelverzoeken', share: `/deelverzoeken/${shares.nodes.at(-1)!.id}` };
}

export const peopleOf = (places: readonly Place[]): Set<Place['who']> => new Set(places.map(({ who }) => who));
