import { aStartSession, anAgendaEvent } from '@leerkring/agenda/api/testing';
import { aDelegate, anApplication, anOpenTrack, fillIn, SAVE, someSlots } from '@leerkring/applications/api/testing';
import { aQuietMunicipality } from '@leerkring/cases/api/testing';
import { aContact } from '@leerkring/contacts/api/testing';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { anAccount, aStranger, type TestAccount } from '@leerkring/identity/api/testing';
import { anUpload, asCsv, contactHeadings } from '@leerkring/imports/api/testing';
import { unknownId, uploadTo, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { MessagesDelivery } from '@leerkring/programme/api';
import { TrackFacilitator } from '@leerkring/tracks/api';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Who } from './programme';

const HOUR = 60 * 60 * 1000;

/** Does what a mutation does, as somebody. */
function doing(app: TestApp) {
  const mutations = app.get(GraphQLSchemaHost).schema.getMutationType()!.getFields();
  return <T = unknown>(verb: string, input: object, as: Caller, answer: string): Promise<T> =>
    app.ask<T>(`mutation ($input: ${String(mutations[verb]!.args[0]!.type)}) { ${verb}(input: $input) { ${answer} } }`, { input }, as);
}
type Do = ReturnType<typeof doing>;

/** One municipality on its way into a track, another one beside it, what is planned meanwhile, and one of everybody. */
export async function aProgrammeWorld(app: TestApp) {
  const [organisationId, elsewhereId, mark] = [await aQuietMunicipality(app), await aQuietMunicipality(app), unknownId().slice(-12)];
  const [{ track, facilitator }, other] = [await anOpenTrack(app), await anOpenTrack(app)];
  const group = await aGroup(app, { track });
  const accounts: Record<Exclude<Who, 'stranger'>, TestAccount> = {
    colleague: await anAccount(app, { organisationId }),
    coordinator: await anAccount(app, { organisationId, roles: ['coordinator'] }),
    'facilitator of the own municipality': await anAccount(app, { organisationId }),
    facilitator,
    'facilitator elsewhere': other.facilitator,
    'coordinator elsewhere': await anAccount(app, { organisationId: elsewhereId, roles: ['coordinator'] }),
    member: await aMember(app, group, { organisationId: await aQuietMunicipality(app) }),
    'asked elsewhere': await anAccount(app, { organisationId: await aQuietMunicipality(app) }),
    'moved away': await anAccount(app, { organisationId }),
    editor: await anAccount(app, { roles: ['editor'] }),
    manager: await anAccount(app, { roles: ['programme_manager'] }),
    admin: await anAccount(app, { roles: ['admin'] }),
  };
  await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: accounts['facilitator of the own municipality'].id, role: 'partner', assignedAt: app.clock.now() });
  const setting = { app, does: doing(app), mark, track, organisationId, accounts };
  const draftId = await aDraft(setting, other.track);
  const applied = await anApplicationUnderWay(setting);
  const beside = await aBoard(setting);
  const events = await someEvents(setting, group);
  const list = { contactId: (await aContact(app, { organisationId, name: `contact-${mark}`, email: `post-${mark}@example.org`, note: `notitie-${mark}` })).id, importId: await anImport(setting) };
  const messageId = await aMessage(setting);
  await app.database.query('UPDATE accounts SET organisation_id = NULL, access_version = access_version + 1 WHERE id = $1', [accounts['moved away'].id]);
  await app.settle();
  await app.get(MessagesDelivery).mail();
  return { mark, slugs: [track.slug, other.track.slug], callers: { ...accounts, stranger: aStranger } as Record<Who, Caller>, accounts, draftId, ...applied, ...beside, ...events, ...list, messageId };
}
export type ProgrammeWorld = Awaited<ReturnType<typeof aProgrammeWorld>>;

interface Setting {
  app: TestApp;
  does: Do;
  mark: string;
  track: { id: string; slug: string };
  organisationId: string;
  accounts: Record<Exclude<Who, 'stranger'>, TestAccount>;
}

/** Of the same municipality, for another track, never submitted. */
async function aDraft({ app, mark, accounts }: Setting, track: { id: string }): Promise<string> {
  const { id } = await anApplication(app, track, accounts['moved away']);
  await app.ask(SAVE, { input: { id, field: 'project', value: `concept-${mark}`, revision: 0 } }, accounts['moved away']);
  return id;
}

/** Submitted, with its intake planned; what each side writes does not lie before the other yet. */
async function anApplicationUnderWay({ app, does, mark, track, organisationId, accounts }: Setting) {
  const { colleague, facilitator } = accounts;
  const { id } = await anApplication(app, track, colleague);
  await fillIn(app, { id }, colleague);
  await app.ask(SAVE, { input: { id, field: 'project', value: `ingediend-${mark}`, revision: 1 } }, colleague);
  const move = (from: string, to: string, as: Caller, reason = '') => does('moveApplication', { id, from, to, reason }, as, 'application { id }');
  await move('draft', 'submitted', colleague);
  await move('submitted', 'talk_first', facilitator);
  await move('talk_first', 'submitted', facilitator, `reden-${mark}`);
  const startsAt = new Date(app.clock.now().getTime() + 48 * HOUR).toISOString();
  await does('planIntake', { applicationId: id, startsAt, minutes: 60, way: 'video', link: `https://kamer-${mark}.example/` }, facilitator, 'application { id }');
  await does('saveIntakeAnswer', { applicationId: id, kind: 'intake', question: 'risks', value: `verslag-${mark}`, revision: 0 }, facilitator, 'application { id }');
  await does('addLocalQuestion', { applicationId: id, question: `buurtvraag-${mark}`, askedBy: 'raadslid' }, colleague, 'application { id }');
  const invite = (part: string, name: string, email: string, note = '') => does('inviteApplicationPerson', { id, part, name, email, ...(part === 'delegation' && { function: 'raadslid' }), note }, colleague, 'application { id }');
  await invite('delegation', `gevraagd-${mark}`, `adres-${mark}@example.org`, `rol-${mark}`);
  await invite('delegation', 'Iemand van elders', accounts['asked elsewhere'].email);
  await invite('form', `meelezer-${mark}`, `meelezer-${mark}@example.org`);
  await aDelegate(app, { id, organisationId }, { account: accounts.coordinator });
  const signer = await anAccount(app, { organisationId, function: 'griffier', name: `tekenaar-${mark}` });
  await does('giveCommitment', { id, party: 'raad' }, signer, 'application { id }');
  const [slotId] = await someSlots(app, track, facilitator, [90]);
  await app.database.query('UPDATE intake_slots SET place = $2 WHERE id = $1', [slotId, `vrij-${mark}`]);
  const [[report], [question]] = [await app.database.query('SELECT id FROM intake_reports WHERE application_id = $1', [id]), await app.database.query('SELECT id FROM local_questions WHERE application_id = $1', [id])];
  const paper = await uploadTo(app, '/files/application-papers', colleague, { applicationId: id, filename: `stuk-${mark}.txt` }, Buffer.from(`papier-${mark}`));
  return { applicationId: id, reportId: report.id as string, questionId: question.id as string, paperId: paper.headers.get('leerkring-application-paper')! };
}

/** The application of a neighbour, accepted, in a group of a board that is not published. */
async function aBoard({ app, does, mark, track, accounts }: Setting) {
  const { manager } = accounts;
  const neighbour = accounts['coordinator elsewhere'];
  const { id: besideId } = await anApplication(app, track, neighbour);
  await fillIn(app, { id: besideId }, neighbour);
  await app.ask(SAVE, { input: { id: besideId, field: 'project', value: `naast-${mark}`, revision: 1 } }, neighbour);
  await does('moveApplication', { id: besideId, from: 'draft', to: 'submitted' }, neighbour, 'application { id }');
  await app.database.query(`UPDATE applications SET state = 'accepted' WHERE id = $1`, [besideId]);
  await does('beginComposition', { trackId: track.id }, manager, 'composition { id }');
  const [{ id: compositionId }] = await app.database.query('SELECT id FROM compositions WHERE track_id = $1', [track.id]);
  await does('addCompositionGroup', { id: compositionId }, manager, 'composition { id }');
  const [{ id: boardGroupId, revision }] = await app.database.query('SELECT id, revision FROM composition_groups WHERE composition_id = $1', [compositionId]);
  await does('changeCompositionGroup', { id: boardGroupId, revision, name: `voorstel-${mark}`, purpose: 'Samen leren.', facilitatorIds: [accounts.facilitator.id] }, manager, 'composition { id }');
  return { besideId, compositionId: compositionId as string, boardGroupId: boardGroupId as string };
}

/** Events that are not for everybody, and a public one where people have a seat, wait for one, or come without. */
async function someEvents({ app, does, mark, track, organisationId, accounts }: Setting, group: { id: string }) {
  const { manager } = accounts;
  const createdById = manager.id;
  const planned = await anAgendaEvent(app, { title: `gepland-${mark}`, state: 'approved', trackId: track.id, createdById });
  const proposed = await anAgendaEvent(app, { title: `voorgesteld-${mark}`, state: 'proposed', organisationId, createdById: accounts.colleague.id });
  const ofGroup = await anAgendaEvent(app, { title: `groepsdag-${mark}`, groupId: group.id, createdById });
  const open = await aStartSession(app, { createdById, blocks: [[1, 5]] });
  const [full, free] = open.sessions[0]! as [string, string];
  const ask = (sessionId: string, as: Caller) => does('askSeat', { sessionId }, as, 'seat { id }');
  const [holder, waiting] = [await anAccount(app, { organisationId, name: `houder-${mark}` }), await anAccount(app, { organisationId, name: `wachtende-${mark}` })];
  await ask(full, holder);
  await ask(full, waiting);
  await ask(free, accounts['coordinator elsewhere']);
  await does('writePreparationPack', { agendaEventId: open.id, revision: 0, pack: `bundel-${mark}`, answerBy: new Date(open.startsAt.getTime() - 48 * HOUR).toISOString(), questions: [{ text: `navraag-${mark}` }] }, manager, 'agendaEvent { id }');
  const [{ id: questionId }] = await app.database.query('SELECT id FROM event_questions WHERE agenda_event_id = $1', [open.id]);
  const seatOf = async ({ id }: TestAccount): Promise<string> => (await app.database.query('SELECT id FROM seats WHERE account_id = $1', [id]))[0].id;
  const [seatId, ownSeatId] = [await seatOf(holder), await seatOf(accounts['coordinator elsewhere'])];
  await does('giveEventAnswer', { seatId: ownSeatId, questionId, text: `antwoord-${mark}` }, accounts['coordinator elsewhere'], 'agendaEvent { id }');
  await app.database.query('INSERT INTO walk_ins (id, session_id, name, organisation, added_by_id, added_at) VALUES ($1, $2, $3, $4, $5, $6)', [unknownId(), full, `inloper-${mark}`, '', manager.id, app.clock.now()]);
  return { plannedId: planned.id, proposedId: proposed.id, groupEventId: ofGroup.id, openEventId: open.id, seatId };
}

/** A file that was tried and not brought in. */
function anImport({ app, mark, accounts }: Setting): Promise<string> {
  const line = ['Zutphen', `regel-${mark}`, `regel-${mark}@example.org`, 'griffier', '', ''];
  return anUpload(app, accounts.manager, { name: `lijst-${mark}.csv`, content: asCsv([contactHeadings, line]) });
}

/** A message to those of the track whose intake is planned: that is the municipality, and not its neighbour. */
async function aMessage({ app, does, mark, track, accounts }: Setting): Promise<string> {
  const filter = { trackSlug: track.slug, states: ['intake_planned'] };
  const query = 'query ($filter: OverviewFilterInput) { programmeOverview { audience(filter: $filter) { people municipalities } } }';
  const { programmeOverview } = await app.ask<{ programmeOverview: { audience: { people: number; municipalities: number } } }>(query, { filter }, accounts.manager);
  const { people, municipalities } = programmeOverview.audience;
  const input = { clientId: unknownId(), filter, subject: `onderwerp-${mark}`, body: `bericht-${mark}`, people, municipalities };
  const { sendProgrammeMessage } = await does<{ sendProgrammeMessage: { message: { id: string } } }>('sendProgrammeMessage', input, accounts.manager, 'message { id }');
  return sendProgrammeMessage.message.id;
}
