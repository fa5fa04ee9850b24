import type { ProgrammeWorld } from './programme-world';

interface Traits {
  /** Of the municipality that applies. */
  own?: boolean;
  /** Coordinates it. */
  coordinates?: boolean;
  facilitates?: boolean;
  /** Of the municipality beside it, with a seat at the public event. */
  beside?: boolean;
  inGroup?: boolean;
  edits?: boolean;
  manages?: boolean;
  administers?: boolean;
}

/** What each kind of person is, as the oracle counts it; nothing here asks the software. */
export const people = {
  colleague: { own: true },
  coordinator: { own: true, coordinates: true },
  'facilitator of the own municipality': { own: true, facilitates: true },
  facilitator: { facilitates: true },
  'facilitator elsewhere': {},
  'coordinator elsewhere': { beside: true },
  member: { inGroup: true },
  'asked elsewhere': {},
  'moved away': {},
  editor: { edits: true },
  manager: { manages: true },
  admin: { administers: true },
  stranger: {},
} as const satisfies Record<string, Traits>;
export type Who = keyof typeof people;
export const everybody = Object.keys(people) as Who[];

/** What somebody is to all this, counted by hand. */
export function rightsOf(who: Who) {
  const { own = false, coordinates = false, facilitates = false, beside = false, inGroup = false, edits = false, manages = false, administers = false }: Traits = people[who];
  const oversees = facilitates || manages;
  return {
    own,
    beside,
    inGroup,
    oversees,
    /** Never the own municipality. */
    handles: oversees && !own,
    reads: own || oversees,
    readsBeside: beside || oversees,
    /** Makes what everybody reads later. */
    plans: edits || manages,
    plansForTrack: edits || oversees,
    proposed: own || edits || manages,
    readsPack: beside || edits || manages,
    keepsLists: manages || administers,
    readsContacts: manages || administers || coordinates,
    /** Whoever looks after accounts sees the name of each. */
    namesAccounts: manages || administers,
  };
}
type Rights = ReturnType<typeof rightsOf>;

/** Every id and word of the world that is not for everybody, with who meets it. */
export function secretsOf(world: ProgrammeWorld): [may: (rights: Rights) => boolean, words: string[]][] {
  const { mark } = world;
  const marked = (...words: string[]): string[] => words.map((word) => `${word}-${mark}`);
  return [
    [({ own }) => own, [world.draftId, world.questionId, ...marked('concept', 'buurtvraag', 'adres')]],
    [({ reads }) => reads, [world.applicationId, world.paperId, world.messageId, ...marked('stuk', 'papier', 'ingediend', 'reden', 'kamer', 'gevraagd', 'rol', 'vrij', 'onderwerp', 'bericht')]],
    [({ reads, namesAccounts }) => reads || namesAccounts, marked('tekenaar')],
    [({ own }) => own, marked('meelezer')],
    [({ handles }) => handles, [world.reportId, ...marked('verslag')]],
    [({ readsBeside }) => readsBeside, [world.besideId, ...marked('naast')]],
    [({ oversees }) => oversees, [world.compositionId, world.boardGroupId, ...marked('voorstel')]],
    [({ plansForTrack }) => plansForTrack, [world.plannedId, ...marked('gepland')]],
    [({ proposed }) => proposed, [world.proposedId, ...marked('voorgesteld')]],
    [({ inGroup }) => inGroup, [world.groupEventId, ...marked('groepsdag')]],
    // Not the ids of seats: the news of an event names a seat to all its readers, and never whose it is.
    [({ plans }) => plans, marked('inloper')],
    [({ plans, namesAccounts }) => plans || namesAccounts, marked('houder', 'wachtende')],
    [({ readsPack }) => readsPack, marked('bundel', 'navraag', 'antwoord')],
    [({ readsContacts }) => readsContacts, [world.contactId, ...marked('contact', 'post', 'notitie')]],
    [({ keepsLists }) => keepsLists, [world.importId, ...marked('regel', 'lijst')]],
  ];
}

/** Ids and words that somebody meets nowhere. */
export function secretsFor(world: ProgrammeWorld, who: Who): string[] {
  return secretsOf(world).flatMap(([may, words]) => (may(rightsOf(who)) ? [] : words));
}

/** Whether somebody may open a stream about one of these things. */
export function mayOpen(world: ProgrammeWorld, stream: string, who: Who): boolean {
  const { own, beside, inGroup, reads, readsBeside, handles, oversees, plansForTrack, proposed } = rightsOf(who);
  const open: Record<string, boolean> = {
    [`application:${world.draftId}`]: own,
    [`application:${world.applicationId}`]: reads,
    [`application:${world.besideId}`]: readsBeside,
    [`intake_reports:${world.applicationId}`]: handles,
    [`intake_reports:${world.besideId}`]: oversees,
    [`local_intake:${world.draftId}`]: own,
    [`local_intake:${world.applicationId}`]: own,
    [`local_intake:${world.besideId}`]: beside,
    [`composition:${world.compositionId}`]: oversees,
    [`agenda_event:${world.plannedId}`]: plansForTrack,
    [`agenda_event:${world.proposedId}`]: proposed,
    [`agenda_event:${world.groupEventId}`]: inGroup,
    [`agenda_event:${world.openEventId}`]: who !== 'stranger',
  };
  return open[stream] ?? false;
}
