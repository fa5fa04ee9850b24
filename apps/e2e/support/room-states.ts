import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { aCaseFile, aCrowd, aGroup, aLiveSession, aMeeting, aMessage, aThread, signedIn, type Caller } from './api.ts';
import type { State } from './states.ts';

const OBSERVER = 'newcomer';
const others = ['newcomer', 'coordinator', 'ruud.wessinkhof@demo.leerkring.example', 'anniek.scholtemeijer@demo.leerkring.example'];

/** What one meets in and around a live room after some people did something there, as Femke sees it. */
export async function roomStates(): Promise<State[]> {
  const talk = await talked();
  const hall = await onTheStage();
  const [main, molen] = await split();
  const crowd = await aCrowd('Dag van de lokale democratie', 48);
  const states: Record<string, Omit<State, 'name'>> = {
    'state-excerpt-choice': { path: `/live/${talk.liveSessionId}`, bring: chooseWords },
    'state-excerpt-thread': { path: `/gesprekken/${talk.threadId}` },
    'state-words-to-case': { path: `/live/${talk.liveSessionId}`, bring: takeToCase },
    'state-words-in-case': { path: `/casussen/${talk.caseFileId}`, bring: (page) => page.getByRole('list', { name: 'Uit de chat' }).first().scrollIntoViewIfNeeded() },
    'state-own-compass': { path: `/live/${await played()}`, bring: (page) => shows(page, /^Kompas/) },
    'live-stage': { path: `/live/${hall}`, bring: (page) => shows(page, /^Podium/) },
    'live-stage-leading': { path: `/live/${hall}`, who: 'facilitator', bring: (page) => shows(page, /^Podium/) },
    'live-sub-sessions': { path: `/live/${main}`, bring: partsShown },
    'live-sub-session': { path: `/live/${molen}` },
    'live-sub-sessions-leading': { path: `/live/${main}`, who: 'facilitator', bring: partsShown, opens: /^Nog een deelsessie/ },
    'state-sub-sessions-new': { path: `/live/${await aBigDay()}`, who: 'facilitator', bring: makesParts },
    'live-crowd': { path: `/live/${crowd.liveSessionId}`, bring: lookAtPeople },
    'live-crowd-list': { path: `/live/${crowd.liveSessionId}`, bring: lookUpPeople },
    'live-observing': { path: `/live/${await observed()}`, who: OBSERVER },
    'state-observer-invite': { path: `/live/${await observed()}`, who: 'facilitator', bring: invitesObserver },
    'state-compass-talk': { path: `/live/${await talkedAbout()}`, who: 'facilitator', bring: (page) => page.getByRole('group', { name: 'Stappen van het kompas' }).scrollIntoViewIfNeeded() },
    'state-meeting-call-off': { path: `/bijeenkomsten/${await planned()}`, who: 'facilitator', bring: callsOffTooLate },
    'state-meeting-overtaken': { path: `/bijeenkomsten/${await planned()}`, who: 'facilitator', bring: somebodyAhead },
    'state-track-formats': { path: '/trajecten/kernendemocratie', who: 'facilitator', bring: (page) => page.getByRole('list', { name: 'Vormen voor sessies' }).scrollIntoViewIfNeeded() },
    'state-own-formats': { path: `/groepen/${await formatsKept()}/bijeenkomsten`, who: 'facilitator', bring: (page) => page.getByRole('button', { name: 'Eigen vormen' }).click() },
  };
  return Object.entries(states).map(([name, state]) => ({ name, who: 'participant', ...state }));
}

/** Below this the room shows one part at a time. */
const PHONE = 768;

/** A session in which people talk and somebody from outside watches. */
async function observed(): Promise<string> {
  const group = await aGroup('Met een waarnemer', others.filter((who) => who !== OBSERVER));
  const facilitator = await signedIn('facilitator');
  const liveSessionId = await aLiveSession(facilitator, group.id, 'Wie doet de deur open?', 'open_round');
  await facilitator.ask('mutation ($input: InviteObserverInput!) { inviteObserver(input: $input) { __typename } }', { input: { liveSessionId, email: `${OBSERVER}@demo.leerkring.example`, reason: 'Begint in het najaar zelf met een leergroep, en leert hoe wij overleggen.' } });
  await aMessage(await signedIn('anniek.scholtemeijer@demo.leerkring.example'), liveSessionId, 'Bij ons sluit de koster de deur, en dat gaat al twintig jaar goed.');
  return liveSessionId;
}

async function invitesObserver(page: Page): Promise<void> {
  if (page.viewportSize()!.width < PHONE) await shows(page, /^Mensen/);
  await page.getByRole('button', { name: 'Nodig een waarnemer uit' }).click();
  await page.getByRole('textbox', { name: /E-mailadres/ }).fill('jelle.hoogsteder@demo.leerkring.example');
}

/** On a phone the people have a tab. */
async function lookAtPeople(page: Page): Promise<void> {
  if (page.viewportSize()!.width < PHONE) await shows(page, /^Mensen/);
  await page.getByRole('table', { name: 'Wie er zijn, per doelgroep' }).waitFor();
}

async function lookUpPeople(page: Page): Promise<void> {
  await lookAtPeople(page);
  await page.getByRole('button', { name: 'Bekijk wie er zijn' }).click();
  await page.getByRole('dialog').getByRole('row').first().waitFor();
}

/** A group with a format of its own, in a track with one for all its groups. */
async function formatsKept(): Promise<string> {
  const group = await aGroup('Eigen vormen', ['participant']);
  const facilitator = await signedIn('facilitator');
  const { track } = await facilitator.ask<{ track: { id: string } }>('{ track(slug: "kernendemocratie") { id } }');
  const phase = { key: 'kring', name: 'Kring', line: 'Iedereen zegt één ding.', yields: '', minutes: 25, writers: 'everybody', owner: 'takes_part', turns: 'free' };
  for (const owner of [{ groupId: group.id, name: 'Onze kring' }, { trackId: track.id, name: 'Keukentafelgesprek' }]) {
    await facilitator.ask('mutation ($input: WriteOwnFormatInput!) { writeOwnFormat(input: $input) { __typename } }', { input: { ...owner, copiedFrom: 'exchange', phases: [phase] } });
  }
  return group.id;
}

/** A meeting that is to come. */
async function planned(): Promise<string> {
  const group = await aGroup('Samen plannen', ['participant']);
  return aMeeting(await signedIn('facilitator'), group.id, 'Wie beslist er mee?');
}

/** The facilitator calls the meeting off, and another one changes it meanwhile. */
async function callsOffTooLate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Zeg af' }).click();
  await page.getByLabel(/^Waarom/).fill('De spreker is ziek.');
  await movesElsewhere(page);
  await page.getByRole('dialog').getByRole('alert').waitFor();
}

/** The facilitator changes the meeting, and another one is ahead. */
async function somebodyAhead(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Wijzig', exact: true }).click();
  await page.getByLabel('Plaats').fill('Gemeentehuis, raadzaal');
  await movesElsewhere(page);
  await page.getByRole('group', { name: 'Wat er nu staat' }).scrollIntoViewIfNeeded();
}

async function movesElsewhere(page: Page): Promise<void> {
  const id = page.url().split('/').at(-1)!;
  const caller = await signedIn('facilitator');
  const { meeting } = await caller.ask<{ meeting: object }>('query ($id: ID!) { meeting(id: $id) { revision kind title startsAt endsAt } }', { id });
  const input = { id, ...meeting, place: 'Dorpshuis De Trefkoel', preparation: 'Lees de notitie over de dorpsraad, en neem één vraag mee.', ownFormatId: null, format: 'open_round' };
  await caller.ask('mutation ($input: ChangeMeetingInput!) { changeMeeting(input: $input) { __typename } }', { input });
}

/** A session in which people talked, a thread that goes on about that, and a case that took words along. */
async function talked(): Promise<{ liveSessionId: string; threadId: string; caseFileId: string }> {
  const group = await aGroup('Verder na de sessie', ['participant', 'newcomer']);
  const [femke, sanne, facilitator] = [await signedIn('participant'), await signedIn('newcomer'), await signedIn('facilitator')];
  const liveSessionId = await aLiveSession(facilitator, group.id, 'Wie doet de deur open?');
  const messageIds = [
    await aMessage(femke, liveSessionId, 'Bij ons sluit de koster de deur, en dat gaat al twintig jaar goed. Sinds de zomer is hij ziek, en nu staan de mensen van het koor te wachten tot er iemand met een sleutel komt.'),
    await aMessage(sanne, liveSessionId, 'Wij hebben drie sleutels en een rooster. Dat hangt bij de bakker.'),
    await aMessage(femke, liveSessionId, 'Wie maakt dat rooster?'),
  ];
  const threadId = await aThread(facilitator, group.id, 'Wie heeft de sleutel?', 'Dit kwam op in de sessie. Hoe regelen jullie het?', { subject: { type: 'live_session', id: liveSessionId }, messageIds });
  const caseFileId = await aCaseFile(femke, group.id, 'Een zaal zonder sleutel');
  const taken = { caseFileId, sessionWords: { liveSessionId, messageIds } };
  const note = { ...taken, body: 'Het rooster bij de bakker werkt daar omdat iedereen er toch komt. Vragen wie dat bij ons zou zijn.', clientId: randomUUID() };
  await femke.ask('mutation ($input: WriteCaseNoteInput!) { writeCaseNote(input: $input) { __typename } }', { input: note });
  const lesson = { ...taken, kind: 'pitfall', title: 'Wie één sleutel heeft, heeft er geen', situation: 'Eén man sloot twintig jaar de deur.', action: '', effect: '', clientId: randomUUID() };
  await femke.ask('mutation ($input: DraftLessonInput!) { draftLesson(input: $input) { __typename } }', { input: lesson });
  return { liveSessionId, threadId, caseFileId };
}

async function takeToCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Acties voor je bericht/ }).first().click();
  await page.getByRole('menuitem', { name: /^Neem mee naar een casus/ }).click();
  await page.getByRole('dialog', { name: 'Wat neem je mee naar de casus?' }).getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('dialog', { name: 'Neem mee naar een casus' }).getByRole('radio', { name: 'Les' }).click({ force: true });
}

async function chooseWords(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Acties voor je bericht/ }).first().click();
  await page.getByRole('menuitem', { name: /^Praat hierover verder/ }).click();
  await page.getByRole('dialog', { name: 'Waarover praat je verder?' }).waitFor();
}

/** A session with a compass of one dilemma that was begun. */
async function aCompass(): Promise<string> {
  const group = await aGroup('Kompas gespeeld', ['participant', ...others]);
  const facilitator = await signedIn('facilitator');
  const liveSessionId = await aLiveSession(facilitator, group.id, 'Het kompas');
  const dilemma = { axis: 'council_neighbourhood', question: 'Wie beslist over het plein?', first: 'De raad weegt alle belangen af.', second: 'De buurt weet wat er nodig is.' };
  const { writeCompassCase } = await facilitator.ask<{ writeCompassCase: { compassCase: { id: string } } }>('mutation ($input: WriteCompassCaseInput!) { writeCompassCase(input: $input) { compassCase { id } } }', {
    input: { groupId: group.id, title: 'Het plein van de Lindenhof', situation: 'Er is geld voor een plein, en er zijn twee plannen.', dilemmas: [dilemma] },
  });
  await facilitator.ask('mutation ($input: StartCompassGameInput!) { startCompassGame(input: $input) { __typename } }', { input: { liveSessionId, compassCaseId: writeCompassCase.compassCase.id } });
  return liveSessionId;
}

/** The same, with everybody talking. */
async function talkedAbout(): Promise<string> {
  const liveSessionId = await aCompass();
  await goOn(await signedIn('facilitator'), liveSessionId);
  return liveSessionId;
}

/** The same, played by five people to its end. */
async function played(): Promise<string> {
  const liveSessionId = await aCompass();
  const [facilitator, femke] = [await signedIn('facilitator'), await signedIn('participant')];
  const callers = [femke, ...(await Promise.all(others.map(signedIn)))];
  await everybodyChooses(callers, liveSessionId, 'before', -2);
  for (let step = 0; step < 2; step++) await goOn(facilitator, liveSessionId);
  await everybodyChooses(callers, liveSessionId, 'after', 1);
  for (let step = 0; step < 2; step++) await goOn(facilitator, liveSessionId);
  return liveSessionId;
}

async function gameOf(caller: Caller, id: string): Promise<{ id: string; revision: number }> {
  const { liveSession } = await caller.ask<{ liveSession: { compassGame: { id: string; revision: number } } }>('query ($id: ID!) { liveSession(id: $id) { compassGame { id revision } } }', { id });
  return liveSession.compassGame;
}

async function goOn(facilitator: Caller, liveSessionId: string): Promise<void> {
  const { id: compassGameId, revision } = await gameOf(facilitator, liveSessionId);
  await facilitator.ask('mutation ($input: StepCompassGameInput!) { stepCompassGame(input: $input) { __typename } }', { input: { compassGameId, revision } });
}

async function everybodyChooses(callers: readonly Caller[], liveSessionId: string, moment: string, position: number): Promise<void> {
  for (const caller of callers) {
    const { id: compassGameId } = await gameOf(caller, liveSessionId);
    await caller.ask('mutation ($input: ChooseInCompassInput!) { chooseInCompass(input: $input) { __typename } }', { input: { compassGameId, dilemma: 0, moment, position, reason: 'De mensen om het plein zien het elke dag.' } });
  }
}

/** A session in which people ask for the stage and vote; one question is talked about, one was answered and one set aside. */
async function onTheStage(): Promise<string> {
  const group = await aGroup('De grote dag', ['participant', ...others]);
  const facilitator = await signedIn('facilitator');
  const people = [await signedIn('participant'), ...(await Promise.all(others.map(signedIn)))];
  const liveSessionId = await aLiveSession(facilitator, group.id, 'Wie beslist over het dorp?');
  await facilitator.ask('mutation ($input: StageInput!) { openStage(input: $input) { __typename } }', { input: { liveSessionId } });
  const questions = [
    'Hoe zorgen we dat een dorpsraad ook de mensen hoort die nooit naar een avond komen, zoals jonge ouders en mensen die ploegendienst draaien?',
    'Wat doet de raad als de uitkomst van een burgerbegroting niet past bij het coalitieakkoord?',
    'Wie betaalt het zaaltje?',
    'Mag een inwoner meekijken bij de begroting?',
    'Waarom duurt een antwoord van de gemeente zes weken?',
  ];
  const ids: string[] = [];
  for (const [index, text] of questions.entries()) {
    const { askStageQuestion } = await people[index]!.ask<{ askStageQuestion: { stageQuestion: { id: string } } }>('mutation ($input: AskStageQuestionInput!) { askStageQuestion(input: $input) { stageQuestion { id } } }', { input: { liveSessionId, text } });
    ids.push(askStageQuestion.stageQuestion.id);
  }
  for (const [index, id] of ids.entries()) {
    for (const person of people.filter((_, voter) => voter !== index && voter >= index - 1)) await person.ask('mutation ($input: VoteStageQuestionInput!) { voteStageQuestion(input: $input) { __typename } }', { input: { id, voted: true } });
  }
  const lead = (verb: string, id: string): Promise<unknown> => facilitator.ask(`mutation ($input: StageQuestionInput!) { ${verb}(input: $input) { __typename } }`, { input: { id } });
  await lead('takeStageQuestion', ids[4]!);
  await lead('takeStageQuestion', ids[0]!);
  await facilitator.ask('mutation ($input: SetAsideStageQuestionInput!) { setAsideStageQuestion(input: $input) { __typename } }', { input: { id: ids[2], reason: 'Dit komt morgen aan bod.' } });
  return liveSessionId;
}

const partsShown = (page: Page): Promise<void> => shows(page, /^Deelsessies/);

/** Goes to a tab, which stands in a menu where there is no room for it. */
async function shows(page: Page, name: RegExp): Promise<void> {
  const [tab, more] = [page.getByRole('tab', { name }), page.getByRole('button', { name: /^Meer( \d+)?$/ })];
  await tab.waitFor();
  // A tab that does not fit is there for the keyboard only.
  if (await tab.evaluate((one) => getComputedStyle(one).opacity === '1')) return tab.click();
  await more.click();
  await page.getByRole('menuitem', { name }).click();
}

/** The facilitator is about to split the session. */
async function makesParts(page: Page): Promise<void> {
  const make = page.getByRole('button', { name: 'Deelsessies maken' });
  if (!(await make.isVisible())) await page.getByRole('button', { name: 'Meer voor begeleiders' }).click();
  await make.or(page.getByRole('menuitem', { name: 'Deelsessies maken' })).click();
  await page.getByRole('dialog', { name: 'Deelsessies maken' }).waitFor();
}

async function aBigDay(): Promise<string> {
  const group = await aGroup('De grote dag', ['participant', ...others]);
  return aLiveSession(await signedIn('facilitator'), group.id, 'Een dag over dorpen en wijken');
}

/** A session in sub-sessions: one is full, one is empty, one was closed, and everybody is called back. Femke sits in the second. @returns the session, and where she sits */
async function split(): Promise<[string, string]> {
  const liveSessionId = await aBigDay();
  const facilitator = await signedIn('facilitator');
  const titles = ['Wie praat er namens het dorp?', 'De molen: jonge mensen erbij', 'Geld voor de buurt', 'Loten of kiezen', 'Afspraken die blijven hangen'];
  const opened = await facilitator.ask<{ openSubSessions: { liveSession: { subSessions: { subSessions: { id: string }[] } } } }>('mutation ($input: OpenSubSessionsInput!) { openSubSessions(input: $input) { liveSession { subSessions { subSessions { id } } } } }', {
    input: { liveSessionId, subSessions: titles.map((title, index) => ({ title, places: index ? 12 : 2 })), format: 'free', seatEverybody: false },
  });
  const ids = opened.openSubSessions.liveSession.subSessions.subSessions.map(({ id }) => id) as [string, string, string, string, string];
  const walk = async (who: string, id: string): Promise<unknown> => (await signedIn(who)).ask('mutation ($input: WalkToSubSessionInput!) { walkToSubSession(input: $input) { __typename } }', { input: { id } });
  for (const [index, who] of ['participant', ...others].entries()) await walk(who, ids[[1, 0, 0, 1, 3][index]!]!);
  await aMessage(await signedIn('participant'), ids[1], 'Bij ons komen de jonge mensen wel naar de kermis, en niet naar de dorpsraad.');
  await aMessage(await signedIn(others[2]!), ids[1], 'Dan vergaderen we op de kermis.');
  await facilitator.ask('mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { __typename } }', { input: { id: ids[4] } });
  await facilitator.ask('mutation ($input: RecallSubSessionsInput!) { recallSubSessions(input: $input) { __typename } }', { input: { liveSessionId, minutes: 10 } });
  return [liveSessionId, ids[1]];
}
