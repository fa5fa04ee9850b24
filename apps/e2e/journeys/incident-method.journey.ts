import type { Page } from '@playwright/test';
import { aGroup, aLiveSession, signedIn, type Caller } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { passMinutes, timeGoesBy, withMovableClock } from '../support/clock';
import { listensAt } from '../support/heard';
import { choose, enter, tabTo, type } from '../support/keyboard';
import { readPdf } from '../support/pdf';

test('four people hold an incident method of seventy minutes from its opening to final minutes: every screen shows the same phase and second, and the server keeps the method', async ({ atScreen }) => {
  test.setTimeout(180_000);
  const group = await aGroup('Intervisie', ['participant', 'newcomer', 'coordinator']);
  const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Wie opent het dorpshuis?', 'incident_method');
  const [rohan, femke, sanne, fourth] = [await atScreen('facilitator'), await atScreen('participant'), await atScreen('newcomer'), await atScreen('coordinator')];
  const pages = [rohan.page, femke.page, sanne.page, fourth.page];
  for (const page of pages) {
    await withMovableClock(page);
    await page.goto(`/live/${liveSessionId}`);
    await settled(page);
  }
  await expect(rohan.page.getByText('Er nu bij 4')).toBeVisible();
  const next = async (name: string): Promise<void> => {
    await enter(rohan.page, rohan.page.getByRole('button', { name: new RegExp(`Start: ${name}`) }));
    for (const page of pages) await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  };
  await next('Terugblik');
  await timeGoesBy(pages, 5);
  await next('Casussen inbrengen');
  await expect(femke.page.getByRole('group', { name: 'Het woord vragen' }).getByText(/^Je bent nummer \d: iedereen krijgt een beurt\.$/)).toBeVisible();
  await enter(rohan.page, rohan.page.getByRole('button', { name: /Start: Casus kiezen/ }));
  await expect(rohan.page.getByRole('alertdialog')).toContainText('3 mensen die hier zijn, hadden nog geen beurt.');
  await rohan.page.keyboard.press('Escape');
  await contribute(femke.caller, liveSessionId, 'struggle', 'Vier verenigingen willen de sleutel van het dorpshuis.');
  for (const { page } of [femke, sanne, fourth]) {
    await enter(page, page.getByRole('button', { name: 'Ik pas' }));
    // The round is done only once all are known to have passed.
    await expect(page.getByRole('button', { name: 'Ik pas' })).toBeHidden();
  }
  await timeGoesBy(pages, 10);
  await next('Casus kiezen');
  await chooseCase(rohan.page, [femke.page, sanne.page, fourth.page]);
  await expect(fourth.page.getByText('Casus van Femke Oldenkotte')).toBeVisible();
  await timeGoesBy(pages, 5);

  await next('Informatievragen');
  await expect(sanne.page.getByText('Advies komt later')).toBeVisible();
  expect(await refusedContribution(sanne.caller, liveSessionId, 'advice')).toBe('PHASE_ADVICE_LATER');
  await hasWord(rohan.page, sanne.page, pages);
  await say(sanne.page, 'Wie heeft nu de sleutel?');
  await expect(femke.page.locator('.chat-line--information_question')).toContainText('Wie heeft nu de sleutel?');
  await say(femke.page, 'De koster.');
  await expect(fourth.page.locator('.chat-line--answer')).toContainText('De koster.');
  for (const page of pages) expect(await accessibilityProblems(page)).toEqual([]);
  await timeGoesBy(pages, 15 - TURN);

  await next('Analyse');
  await expect(femke.page.getByText('Jij luistert nu. De anderen denken hardop na over jouw casus.')).toBeVisible();
  expect(await refusedContribution(femke.caller, liveSessionId, 'insight')).toBe('PHASE_OWNER_LISTENS');
  await contribute(fourth.caller, liveSessionId, 'insight', 'De sleutel is macht.');
  await samePause(rohan.page, pages);
  await timeGoesBy(pages, 10);

  await next('Adviesronde');
  await contribute(sanne.caller, liveSessionId, 'advice', 'Loot de sleutel per kwartaal.');
  for (const { page } of [sanne, fourth]) {
    await enter(page, page.getByRole('button', { name: 'Ik pas' }));
    await expect(page.getByRole('button', { name: 'Ik pas' })).toBeHidden();
  }
  await timeGoesBy(pages, 10);
  await next('Evaluatie');
  await agree(femke.caller, liveSessionId, { kind: 'decision', text: 'We loten de sleutel.' });
  await timeGoesBy(pages, 10);
  await fiveMinutesMore(rohan.page);
  await timeGoesBy(pages, 5);
  // Somebody whose page was away comes back to the same phase and the same words; last, as the browser's own clock goes its own way after it.
  await fourth.page.reload();
  await expect(fourth.page.getByRole('heading', { level: 2, name: 'Evaluatie' })).toBeVisible();
  await expect(fourth.page.getByText('De sleutel is macht.')).toBeVisible();
  await rohan.caller.ask('mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { __typename } }', { input: { id: liveSessionId } });
  await minutesOf(rohan.page, [rohan.page, femke.page, sanne.page, fourth.page], liveSessionId);

  const file = await femke.caller.fetch(await femke.page.getByRole('link', { name: 'PDF', exact: true }).getAttribute('href') ?? '');
  const pdf = await readPdf(new Uint8Array(await file.arrayBuffer()));
  expect(pdf).toMatchObject({ language: 'nl', tagged: true });
  expect(pdf.title).toContain('Wie opent het dorpshuis?');
  for (const words of ['Femke Oldenkotte', 'Informatievragen', 'Welke casus?', 'Loot de sleutel per kwartaal.', 'We loten de sleutel.']) expect(pdf.text).toContain(words);
  expect(minutesPerPhase(pdf.text)).toEqual([['Terugblik', 5], ['Casussen inbrengen', 10], ['Casus kiezen', 5], ['Informatievragen', 15], ['Analyse', 10], ['Adviesronde', 10], ['Evaluatie', 15]]);
});

async function fiveMinutesMore(facilitator: Page): Promise<void> {
  const more = facilitator.getByRole('button', { name: 'Een minuut erbij' });
  for (const left of [1, 2, 3, 4, 5]) {
    await enter(facilitator, more);
    // It began some seconds ago, by the clock of the wall.
    await expect(facilitator.locator('.phase-ring__value')).toHaveText(new RegExp(`^0?${left - 1}:`));
  }
}

/** How long each phase took by its minutes. They are told in whole minutes; what people did in between took seconds, so one more may have begun. */
function minutesPerPhase(text: string): [string, number][] {
  const lines = [...text.matchAll(/(\d\d):(\d\d)–(\d\d):(\d\d) (Terugblik|Casussen inbrengen|Casus kiezen|Informatievragen|Analyse|Adviesronde|Evaluatie)/g)];
  const at = (hours: string, minutes: string): number => Number(hours) * 60 + Number(minutes);
  return lines.map(([, h1, m1, h2, m2, phase]) => [phase!, Math.floor(((at(h2!, m2!) - at(h1!, m1!) + 1440) % 1440) / 5) * 5]);
}

async function contribute(caller: Caller, liveSessionId: string, kind: string, body: string): Promise<void> {
  await caller.ask(send, { input: { liveSessionId, kind, body, clientId: crypto.randomUUID() } });
}

const refusedContribution = (caller: Caller, liveSessionId: string, kind: string): Promise<string | null> =>
  caller.refusal(send, { input: { liveSessionId, kind, body: 'Dit zeg ik toch.', clientId: crypto.randomUUID() } });

const send = 'mutation ($input: SendChatMessageInput!) { sendChatMessage(input: $input) { __typename } }';

async function say(page: Page, words: string): Promise<void> {
  await type(page, page.getByRole('textbox', { name: 'Je bericht' }), words);
  await page.keyboard.press('Enter');
}

async function agree(caller: Caller, liveSessionId: string, agreement: { kind: string; text: string }): Promise<void> {
  await caller.ask('mutation ($input: WriteAgreementInput!) { writeAgreement(input: $input) { __typename } }', { input: { liveSessionId, ...agreement } });
}

/** Minutes that `hasWord` takes: a turn of two, and a little more. */
const TURN = 2.25;

/** This member asks for the word, gets it, hears once that the time is almost up, and nothing of it when it is over. */
async function hasWord(facilitator: Page, member: Page, pages: readonly Page[]): Promise<void> {
  await member.locator('body').press('h');
  await expect(member.getByRole('button', { name: 'Hand omlaag' })).toBeVisible();
  const atMember = await listensAt(member);
  await enter(facilitator, facilitator.getByRole('button', { name: 'Woord geven' }));
  await atMember.next('Jij hebt het woord.');
  await passMinutes(pages, TURN - 0.5);
  await atMember.next('Rond af: je tijd is bijna om.');
  await passMinutes(pages, 0.5);
  await expect(member.locator('.raise-hand').getByText('over tijd')).toBeVisible();
  await enter(member, member.getByRole('button', { name: 'Ik ben klaar' }));
  await atMember.next('Je beurt is klaar.');
  await atMember.nothingElse();
}

/** A poll decides whose case it is, and the facilitator writes that down. */
async function chooseCase(facilitator: Page, members: readonly Page[]): Promise<void> {
  const dialog = facilitator.getByRole('dialog');
  await enter(facilitator, facilitator.getByRole('button', { name: 'Meer voor begeleiders' }));
  await choose(facilitator, 'Stel een peiling');
  await type(facilitator, dialog.getByRole('textbox', { name: /Je vraag/ }), 'Welke casus?');
  await type(facilitator, dialog.getByRole('textbox', { name: 'Antwoord 1' }), 'De sleutel');
  await type(facilitator, dialog.getByRole('textbox', { name: 'Antwoord 2' }), 'De buurtbus');
  await enter(facilitator, dialog.getByRole('button', { name: 'Begin de peiling' }));
  for (const page of members) {
    await tabTo(page, page.getByRole('radio', { name: 'De sleutel' }));
    await page.getByRole('radio', { name: 'De sleutel' }).press('Space');
    await enter(page, page.getByRole('button', { name: 'Stem', exact: true }));
    await expect(page.getByRole('region', { name: 'Welke casus?' }).getByText(/Je hebt gestemd/)).toBeVisible();
  }
  await enter(facilitator, facilitator.getByRole('button', { name: 'Sluit de peiling' }));
  // Three people of two municipalities, which weigh the same.
  for (const page of members) await expect(page.getByRole('table', { name: 'Uitslag' }).getByRole('row', { name: /^De sleutel/ })).toHaveText(/2$/);
  await enter(facilitator, facilitator.getByRole('button', { name: 'Meer voor begeleiders' }));
  await choose(facilitator, 'Wie brengt de casus in?');
  await enter(facilitator, dialog.getByRole('button', { name: /Casus van/ }));
  await facilitator.getByRole('option', { name: /Femke Oldenkotte/ }).press('Enter');
  await enter(facilitator, dialog.getByRole('button', { name: 'Bewaar' }));
  await expect(dialog).toBeHidden();
}

/** Everybody's clock stands still at the same second. */
async function samePause(facilitator: Page, pages: readonly Page[]): Promise<void> {
  await enter(facilitator, facilitator.getByRole('button', { name: 'Pauze' }));
  for (const page of pages) await expect(page.locator('.phase-ring small')).toHaveText('pauze');
  const times = await Promise.all(pages.map((page) => page.locator('.phase-ring__value').textContent()));
  expect(new Set(times).size).toBe(1);
  await enter(facilitator, facilitator.getByRole('button', { name: 'Verder', exact: true }));
  for (const page of pages) await expect(page.locator('.phase-ring small')).not.toHaveText('pauze');
}

/** The draft is laid before the members and made final; everybody reads it. */
async function minutesOf(facilitator: Page, pages: readonly Page[], liveSessionId: string): Promise<void> {
  for (const page of pages) await page.goto(`/live/${liveSessionId}/verslag`);
  for (const step of ['Leg voor aan de groep', 'Stel vast']) {
    await enter(facilitator, facilitator.getByRole('button', { name: step, exact: true }));
    await enter(facilitator, facilitator.getByRole('dialog').getByRole('button', { name: step, exact: true }));
    await expect(facilitator.getByRole('dialog')).toBeHidden();
  }
  for (const page of pages) await expect(page.getByText('Klopt met wat hier staat')).toBeVisible();
}
