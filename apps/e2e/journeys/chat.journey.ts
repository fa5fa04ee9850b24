import { readFile } from 'node:fs/promises';
import { aGroup, aLiveSession, aMessage, signedIn, type Caller } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, tabTo, type } from '../support/keyboard';
import { aPng } from '../support/png';

test('a facilitator pins one message and hides another, whose author hears of it and why, a member reacts and answers, all by keyboard alone, and everybody sees it at once', async ({ atScreen }) => {
  const group = await aGroup('In de chat', ['participant', 'newcomer']);
  const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'In de chat');
  const [rohan, femke, sanne] = [await atScreen('facilitator'), await atScreen('participant'), await atScreen('newcomer')];
  await aMessage(rohan.caller, liveSessionId, 'De vraag van vandaag.');
  await aMessage(sanne.caller, liveSessionId, 'Bel mij op 06 12 34 56 78.');
  await sanne.page.goto('/meldingen');
  await settled(sanne.page);
  for (const { page } of [rohan, femke]) {
    await page.goto(`/live/${liveSessionId}`);
    await settled(page);
  }
  const choose = async (message: RegExp, action: RegExp): Promise<void> => {
    await enter(rohan.page, rohan.page.getByRole('button', { name: message }));
    await rohan.page.getByRole('menuitem', { name: action }).press('Enter');
  };
  await choose(/^Acties voor je bericht/, /^Zet bovenaan/);
  for (const { page } of [rohan, femke]) await expect(page.getByRole('complementary', { name: 'Bovenaan gezet' })).toContainText('De vraag van vandaag.');
  await enter(femke.page, femke.page.getByRole('button', { name: /^Waardeer het bericht van Rohan/ }));
  await femke.page.getByRole('menuitem', { name: 'Verhelderend' }).press('Enter');
  for (const [{ page }, pressed] of [[femke, 'true'], [rohan, 'false']] as const) await expect(page.getByRole('button', { name: /^Verhelderend, 1: / })).toHaveAttribute('aria-pressed', pressed);
  await choose(/^Acties voor het bericht van/, /^Verberg/);
  const dialog = rohan.page.getByRole('dialog');
  await type(rohan.page, dialog.getByRole('textbox', { name: /Waarom verberg je dit/ }), 'Een telefoonnummer.');
  await enter(rohan.page, dialog.getByRole('button', { name: 'Verberg' }));
  await expect(femke.page.getByText('Verborgen door een begeleider')).toBeVisible();
  await expect(femke.page.locator('body')).not.toContainText('06 12 34 56 78');
  await expect(rohan.page.locator('.hidden-words__reason').filter({ hasText: 'Een telefoonnummer.' })).toBeVisible();
  await expect(sanne.page.getByText('Rohan Bisseswar verborg een bericht van jou in de chat')).toBeVisible();
  expect(await accessibilityProblems(sanne.page)).toEqual([]);
  await enter(sanne.page, sanne.page.getByRole('link', { name: /^In de chat/ }).first());
  await expect(sanne.page.locator('.chat-line:focus')).toContainText('Een telefoonnummer.');
  await enter(femke.page, femke.page.getByRole('button', { name: /^Acties voor het bericht van Rohan/ }));
  await femke.page.getByRole('menuitem', { name: 'Antwoord' }).press('Enter');
  await expect(femke.page.getByRole('textbox', { name: 'Je bericht' })).toBeFocused();
  await femke.page.keyboard.type('De dorpsraad.');
  await femke.page.keyboard.press('Enter');
  await enter(rohan.page, rohan.page.getByRole('button', { name: /antwoordde op jou$/ }));
  await expect(rohan.page.locator('.chat-line:focus')).toContainText('De dorpsraad.');
  await expect(rohan.page.getByRole('button', { name: '1 antwoord', expanded: true })).toBeVisible();
  for (const { page } of [rohan, femke]) expect(await accessibilityProblems(page)).toEqual([]);
  await tabTo(femke.page, femke.page.getByRole('button', { name: 'Ga naar het bericht' }));
  await femke.page.keyboard.press('Enter');
  await expect(femke.page.locator('.chat-line:focus')).toContainText('De vraag van vandaag.');
});

const nameOf = async (caller: Caller): Promise<string> => (await caller.ask<{ viewer: { account: { name: string } } }>('{ viewer { account { name } } }')).viewer.account.name;

test('a member mentions another in the chat by keyboard, who hears of it elsewhere and goes there', async ({ atScreen }) => {
  const group = await aGroup('Genoemd in de chat', ['participant', 'newcomer']);
  const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Genoemd in de chat');
  const [femke, yasmina] = [await atScreen('participant'), await atScreen('newcomer')];
  const [name, who] = [await nameOf(femke.caller), await nameOf(yasmina.caller)];
  await yasmina.page.goto('/');
  await femke.page.goto(`/live/${liveSessionId}`);
  await settled(femke.page);
  const field = femke.page.getByRole('textbox', { name: 'Je bericht' });
  await type(femke.page, field, 'Wat vind jij, @');
  const first = femke.page.getByRole('listbox', { name: 'Leden die je kunt noemen' }).getByRole('option').filter({ hasText: who });
  await femke.page.keyboard.type(who.slice(0, 4));
  await expect(first).toHaveAttribute('aria-selected', 'true');
  expect(await accessibilityProblems(femke.page)).toEqual([]);
  await femke.page.keyboard.press('Enter');
  await femke.page.keyboard.type('?');
  await femke.page.keyboard.press('Enter');
  await expect(femke.page.locator('.chat-line').getByText(`@${who}`)).toBeVisible();
  await yasmina.page.goto('/meldingen');
  await settled(yasmina.page);
  await expect(yasmina.page.getByText(`${name} noemde je in de chat`).first()).toBeVisible();
  await enter(yasmina.page, yasmina.page.getByRole('link', { name: /Genoemd in de chat/ }).first());
  await expect(yasmina.page.locator('.chat-mention--me')).toHaveText(`@${who}`);
  await expect(yasmina.page.locator('.chat-line').filter({ hasText: 'Wat vind jij' })).toBeFocused();
});

test('a member goes on about messages of the chat in a conversation; who said some of them is told, objects, and they vanish for both', async ({ atScreen }) => {
  const group = await aGroup('Verder praten', ['participant', 'newcomer']);
  const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Verder praten');
  const [femke, yasmina] = [await atScreen('participant'), await atScreen('newcomer')];
  for (const [who, words] of [[femke, 'Wie betaalt het zaaltje?'], [yasmina, 'Wij doen dat samen.'], [femke, 'Hoe dan?']] as const) await aMessage(who.caller, liveSessionId, words);
  await femke.page.goto(`/live/${liveSessionId}`);
  await settled(femke.page);
  await enter(femke.page, femke.page.getByRole('button', { name: /^Acties voor je bericht/ }).first());
  await femke.page.getByRole('menuitem', { name: /^Praat hierover verder/ }).press('Enter');
  const choice = femke.page.getByRole('dialog', { name: 'Waarover praat je verder?' });
  await choice.getByRole('checkbox', { name: /Hoe dan/ }).press('Space');
  await enter(femke.page, choice.getByRole('button', { name: 'Kies ook alles ertussen' }));
  await expect(choice.getByText('3 berichten gekozen')).toBeVisible();
  expect(await accessibilityProblems(femke.page)).toEqual([]);
  await enter(femke.page, choice.getByRole('button', { name: 'Verder' }));
  const form = femke.page.getByRole('dialog', { name: 'Nieuw gesprek' });
  await type(femke.page, form.getByRole('textbox', { name: /Titel/ }), 'Samen een zaaltje');
  await form.getByRole('textbox', { name: 'Je bericht' }).click();
  await femke.page.keyboard.type('Hoe regelen jullie dat?');
  await enter(femke.page, form.getByRole('button', { name: 'Plaats gesprek' }));
  const onward = femke.page.getByText('Verder gepraat in:').getByRole('link', { name: 'Samen een zaaltje' });
  await expect(onward).toBeVisible();
  await yasmina.page.goto('/meldingen');
  await settled(yasmina.page);
  await expect(yasmina.page.getByText(/praat verder over wat je zei/)).toBeVisible();
  await onward.click();
  const excerpt = (page: typeof femke.page) => page.getByRole('list', { name: 'Uit de chat' });
  await expect(excerpt(femke.page).getByRole('listitem')).toHaveCount(3);
  await yasmina.page.goto(new URL(femke.page.url()).pathname);
  await expect(excerpt(yasmina.page).getByRole('listitem')).toHaveCount(3);
  expect(await accessibilityProblems(yasmina.page)).toEqual([]);
  await enter(yasmina.page, yasmina.page.getByRole('button', { name: 'Bezwaar maken' }));
  for (const { page } of [femke, yasmina]) {
    await expect(excerpt(page).getByRole('listitem')).toHaveCount(2);
    await expect(page.getByText('Wij doen dat samen.')).toHaveCount(0);
    await expect(page.getByText('1 bericht is hier niet meer te lezen.')).toBeVisible();
  }
  await expect(yasmina.page.getByText(/Je woorden zijn hier weggehaald/)).toBeVisible();
  expect(await accessibilityProblems(femke.page)).toEqual([]);
  await enter(femke.page, excerpt(femke.page).getByRole('link', { name: /naar het bericht van/ }).last());
  await expect(femke.page.locator('.chat-line:focus')).toContainText('Hoe dan?');
});

test.describe('a line that is cut', () => {
  test.use({ breaksTheLine: true });

  test('an image and a paper go with a message that was written without connection, are there for the other once it is back, and for nobody when it is deleted', async ({ atScreen }) => {
    const group = await aGroup('Bestanden in de chat', ['participant', 'newcomer']);
    const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Bestanden in de chat');
    const [femke, yasmina] = [await atScreen('participant'), await atScreen('newcomer')];
    for (const { page } of [femke, yasmina]) {
      await page.goto(`/live/${liveSessionId}`);
      await settled(page);
    }
    await femke.page.locator('.chat-composer input[type=file][multiple]').setInputFiles([
      { name: 'Dorpshuis.png', mimeType: 'image/png', buffer: aPng(600, 400) },
      { name: 'Spelregels.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 spelregels') },
    ]);
    await expect(femke.page.getByRole('list', { name: 'Bestanden bij je bericht' }).getByRole('listitem')).toHaveCount(2);
    expect(await accessibilityProblems(femke.page)).toEqual([]);
    await femke.page.context().setOffline(true);
    await type(femke.page, femke.page.getByRole('textbox', { name: 'Je bericht' }), 'Zo doen wij het.');
    await femke.page.keyboard.press('Enter');
    await expect(femke.page.locator('.chat-line--pending').getByRole('link', { name: 'Download Spelregels.pdf' })).toBeVisible();
    await femke.page.context().setOffline(false);
    const line = yasmina.page.locator('.chat-line').filter({ hasText: 'Zo doen wij het.' });
    const image = line.getByRole('img', { name: 'Afbeelding Dorpshuis.png' });
    await expect(image).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(600);
    const [download] = await Promise.all([yasmina.page.waitForEvent('download'), line.getByRole('link', { name: 'Download Spelregels.pdf' }).click()]);
    expect(await readFile(await download.path(), 'utf8')).toBe('%PDF-1.7 spelregels');
    expect(await accessibilityProblems(yasmina.page)).toEqual([]);
    const addresses = [(await image.getAttribute('src'))!, (await line.getByRole('link', { name: 'Download Spelregels.pdf' }).getAttribute('href'))!];
    for (const address of addresses) expect((await (await signedIn('coordinator')).fetch(address)).status).toBe(404);
    await femke.page.getByRole('button', { name: /^Acties voor je bericht/ }).click();
    await femke.page.getByRole('menuitem', { name: 'Verwijder' }).click();
    await femke.page.getByRole('alertdialog').getByRole('button', { name: 'Verwijder het bericht' }).click();
    await expect(line).toHaveCount(0);
    for (const address of addresses) expect((await yasmina.caller.fetch(address)).status).toBe(404);
  });
});
