import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { aGroup, aLiveSession, signedIn, type Caller } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { choose, enter, focusStays, tabTo, type } from '../support/keyboard';

const others = ['newcomer', 'coordinator', 'ruud.wessinkhof@demo.leerkring.example', 'anniek.scholtemeijer@demo.leerkring.example'];
const SECRET = 'Alleen voor mezelf: de wethouder is mijn neef.';

/** These people choose somewhere else than the screens do, by a script. */
async function chooseBeside(callers: readonly Caller[], liveSessionId: string, moment: string, position: number): Promise<void> {
  for (const caller of callers) {
    const { liveSession } = await caller.ask<{ liveSession: { compassGame: { id: string; dilemma: number } } }>('query ($id: ID!) { liveSession(id: $id) { compassGame { id dilemma } } }', { id: liveSessionId });
    const { id: compassGameId, dilemma } = liveSession.compassGame;
    await caller.ask('mutation ($input: ChooseInCompassInput!) { chooseInCompass(input: $input) { __typename } }', { input: { compassGameId, dilemma, moment, position } });
  }
}

async function chooseAt(page: Page, place: string): Promise<void> {
  await tabTo(page, page.getByRole('radio').first());
  await page.getByRole('radio', { name: place }).press('Space');
}

test('a group plays the democratic compass by keyboard: nobody hears a choice, five people are shown together, and everybody keeps their own compass', async ({ atScreen }) => {
  test.setTimeout(180_000);
  const group = await aGroup('Kompas', ['participant', ...others]);
  const [rohan, femke] = [await atScreen('facilitator'), await atScreen('participant', { acceptDownloads: true })];

  // A facilitator copies the example, and leaves two of its dilemmas.
  await rohan.page.goto(`/groepen/${group.id}/bijeenkomsten`);
  await settled(rohan.page);
  await enter(rohan.page, rohan.page.getByRole('button', { name: 'Kompascasussen' }));
  const dialog = rohan.page.getByRole('dialog');
  await enter(rohan.page, dialog.getByRole('button', { name: 'Kopieer het voorbeeld' }));
  await expect(dialog.getByRole('heading', { name: 'Schrijf een kompascasus' })).toBeVisible();
  for (const name of [/^Haal Over zes weken/, /^Haal De buurt kiest/, /^Haal Telt de stem/]) await enter(rohan.page, dialog.getByRole('button', { name }));
  expect(await accessibilityProblems(rohan.page)).toEqual([]);
  await enter(rohan.page, dialog.getByRole('button', { name: 'Bewaar' }));
  await expect(dialog.getByText('1 dilemma · versie 1')).toBeVisible();
  await rohan.page.keyboard.press('Escape');

  const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Het kompas');
  const pages = [rohan.page, femke.page];
  const heard: string[] = [];
  // The browser's own socket is a worker's, out of sight: this one hears the same.
  const ear = await rohan.caller.socket();
  ear.onAny((...frame) => heard.push(JSON.stringify(frame)));
  await ear.emitWithAck('stream.open', { stream: `live_session:${liveSessionId}`, after: 0 });
  rohan.page.on('response', (response) => void (response.url().endsWith('/graphql') && response.text().then((text) => heard.push(text), () => undefined)));
  for (const page of pages) {
    await page.goto(`/live/${liveSessionId}`);
    await settled(page);
  }
  await enter(rohan.page, rohan.page.getByRole('button', { name: 'Meer voor begeleiders' }));
  await choose(rohan.page, 'Speel het kompas');
  await enter(rohan.page, dialog.getByRole('button', { name: /Welke casus/ }));
  await rohan.page.getByRole('option', { name: /Het buurtbudget/ }).press('Enter');
  await enter(rohan.page, dialog.getByRole('button', { name: 'Begin', exact: true }));
  for (const page of pages) await expect(page.getByRole('tab', { name: /^Kompas/, selected: true })).toBeVisible();

  // Before the talk.
  await chooseAt(femke.page, 'Vooral: De ene groep inwoners');
  await type(femke.page, femke.page.getByRole('textbox', { name: /Waarom/ }), SECRET);
  for (const page of pages) expect(await accessibilityProblems(page)).toEqual([]);
  await enter(femke.page, femke.page.getByRole('button', { name: 'Leg mijn keuze vast' }));
  await expect(femke.page.getByText('Je koos: Vooral: De ene groep inwoners.')).toBeVisible();
  const callers = await Promise.all(others.map(signedIn));
  await chooseBeside(callers, liveSessionId, 'before', 3);
  await expect(rohan.page.getByText('5 mensen kozen.')).toBeVisible();
  const next = (name: string): Promise<void> => enter(rohan.page, rohan.page.getByRole('button', { name }));

  // The talk, with a consequence, after somebody who was not done yet.
  await next('Volgende stap: Praat erover');
  await next('Terug: Kies vóór het gesprek');
  await focusStays(rohan.page);
  await expect(femke.page.getByText('Je koos: Vooral: De ene groep inwoners.')).toBeVisible();
  await expect(rohan.page.getByText('5 mensen kozen.')).toBeVisible();
  await next('Volgende stap: Praat erover');
  await enter(femke.page, femke.page.getByRole('button', { name: 'Noteer een gevolg' }));
  await type(femke.page, femke.page.getByRole('textbox', { name: 'Wat gebeurt er dan?' }), 'De ouders haken weer af.');
  expect(await accessibilityProblems(femke.page)).toEqual([]);
  await enter(femke.page, femke.page.getByRole('button', { name: 'Bewaar' }));
  await expect(rohan.page.getByText('De ouders haken weer af.')).toBeVisible();
  await enter(rohan.page, rohan.page.getByRole('button', { name: 'Acties voor: De ouders haken weer af.' }));
  await choose(rohan.page, 'Pas aan');
  await type(rohan.page, dialog.getByRole('textbox', { name: 'Wat gebeurt er dan?' }), ' Echt.');
  await enter(rohan.page, dialog.getByRole('button', { name: 'Bewaar' }));
  await expect(femke.page.getByText('Echt.')).toBeVisible();

  // After the talk, and what all chose.
  await next('Volgende stap: Kies ná het gesprek');
  await chooseAt(femke.page, 'Precies ertussenin');
  await enter(femke.page, femke.page.getByRole('button', { name: 'Leg mijn keuze vast' }));
  await expect(femke.page.getByText('Je koos: Precies ertussenin.')).toBeVisible();
  await chooseBeside(callers, liveSessionId, 'after', 1);
  for (const page of pages) await expect(page.getByRole('table', { name: 'Wat iedereen koos' })).toHaveCount(0);
  await next('Volgende stap: Bekijk wat iedereen koos');
  for (const page of pages) {
    const row = page.getByRole('table', { name: 'Wat iedereen koos' }).getByRole('row', { name: /^Helemaal: De andere/ });
    await expect(row).toContainText('4');
    expect(await accessibilityProblems(page)).toEqual([]);
  }
  await next('Rond het kompas af');

  // What everybody keeps, also after the close.
  await expect(femke.page.getByRole('table', { name: 'Jouw kompas' })).toContainText('Precies ertussenin');
  await expect(rohan.page.getByRole('table', { name: 'Jouw kompas' })).toHaveCount(0);
  const [download] = await Promise.all([femke.page.waitForEvent('download'), enter(femke.page, femke.page.getByRole('button', { name: 'Bewaar als tekst' }))]);
  expect(await readFile(await download.path(), 'utf8')).toContain(SECRET);
  await enter(femke.page, femke.page.getByRole('button', { name: 'Begin het nagesprek' }));
  await expect(femke.page.getByRole('textbox', { name: /^Titel/ })).toHaveValue('Nagesprek: Het buurtbudget van de Lindenhof');
  expect(await accessibilityProblems(femke.page)).toEqual([]);
  await enter(femke.page, femke.page.getByRole('button', { name: 'Plaats gesprek' }));
  await expect(femke.page.getByRole('link', { name: /Nagesprek/ })).toBeVisible();
  await rohan.caller.ask('mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { __typename } }', { input: { id: liveSessionId } });
  await femke.page.reload();
  await settled(femke.page);
  await enter(femke.page, femke.page.getByRole('tab', { name: /^Gesprek/ }));
  await femke.page.keyboard.press('ArrowRight');
  await expect(femke.page.getByRole('table', { name: 'Jouw kompas' })).toContainText('Precies ertussenin');
  expect(await accessibilityProblems(femke.page)).toEqual([]);
  expect(heard.join('\n')).toContain('compass_game.stepped');
  expect(heard.join('\n')).not.toContain('mijn neef');
  ear.disconnect();
});
