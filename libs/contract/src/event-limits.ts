/** Bounds of what people put in about an event of the agenda, its programme, its seats and its preparation. */
export const eventLimits = {
  /** What an event of the agenda is about, in short and at length. */
  agendaSummary: 400,
  agendaDescription: 8000,
  /** Why an event is refused or called off. */
  agendaReason: 500,
  /** How long an event lasts at most, and how far ahead it is. */
  agendaEventDays: 14,
  agendaYears: 3,
  agendaTerms: 8,
  agendaCoOrganisers: 20,
  /** Events of one series, and parts of one event. */
  agendaSeries: 60,
  agendaParts: 60,
  /** Of one event; of each of its blocks the sessions. */
  eventBlocks: 20,
  eventBlockTitle: 120,
  parallelSessions: 12,
  /** What happens in a parallel session, where, and who leads it. */
  parallelSessionText: 1000,
  parallelSessionRoom: 120,
  parallelSessionLedBy: 200,
  /** Places in one parallel session. */
  capacity: { min: 1, max: 5000 },
  walkInMinutes: 180,
  /** Why a seat takes a step, or what was said. */
  seatReason: 500,
  /** Who came without a seat, of one parallel session. */
  walkIns: 200,
  preparationPack: 20_000,
  /** Files that go with it. */
  packAttachments: 10,
  /** What is asked before one event, and what one person answers. */
  eventQuestions: 5,
  eventQuestion: 300,
  eventAnswer: 2000,
} as const;
