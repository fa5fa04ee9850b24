import { aGroup, aPost, aThread, signedIn } from '../support/api';
import { accessibilityProblems, expect, test } from '../support/browser';
import { choose, enter, tabTo, type } from '../support/keyboard';

test('a facilitator splits a conversation by keyboard alone; a reader sees it go and finds it again by an old address', async ({ atScreen }) => {
  const facilitator = await signedIn('facilitator');
  const femke = await signedIn('participant');
  const group = await aGroup('Verhuizen', ['participant', 'coordinator']);
  const threadId = await aThread(femke, group.id, 'Wie opent het dorpshuis?');
  await aPost(facilitator, threadId, 'Bij ons de koster.');
  await aPost(femke, threadId, 'En wie heeft de sleutel?');
  await aPost(facilitator, threadId, 'Die ligt in het kastje.');

  const reader = await atScreen('coordinator');
  await reader.page.goto(`/gesprekken/${threadId}`);
  await expect(reader.page.getByText('Die ligt in het kastje.')).toBeVisible();
  const { page } = await atScreen('facilitator');
  await page.goto(`/gesprekken/${threadId}`);
  const post = page.getByRole('article').nth(2);
  await enter(page, post.getByRole('button', { name: /^Meer/ }));
  await choose(page, /Verplaats/);
  const dialog = page.getByRole('dialog', { name: 'Berichten verplaatsen' });
  await tabTo(page, dialog.getByRole('radio', { name: 'Alleen dit' }));
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByText(/alles wat erna kwam: 2 berichten/)).toBeVisible();
  await type(page, dialog.getByRole('textbox', { name: 'Titel' }), 'Wie heeft de sleutel?');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, dialog.getByRole('button', { name: 'Verplaats', exact: true }));
  await expect(dialog).toBeHidden();

  // Both see it at once: words gone, the way to them in their place.
  for (const screen of [page, reader.page]) {
    await expect(screen.getByText('Die ligt in het kastje.')).toBeHidden();
    await expect(screen.getByRole('link', { name: 'Wie heeft de sleutel?' })).toHaveCount(2);
    expect(await accessibilityProblems(screen)).toEqual([]);
  }

  await reader.page.goto(`/gesprekken/${threadId}#bericht-4`);
  await expect(reader.page.getByRole('heading', { level: 1, name: 'Wie heeft de sleutel?' })).toBeVisible();
  await expect(reader.page).toHaveURL(/#bericht-2$/);
  await expect(reader.page.getByText('Die ligt in het kastje.')).toBeVisible();
  expect(await accessibilityProblems(reader.page)).toEqual([]);
});

test('a facilitator merges a conversation into another; who reads along is told where it goes on, and who comes later arrives there', async ({ atScreen }) => {
  const femke = await signedIn('participant');
  const group = await aGroup('Samenvoegen', ['participant', 'coordinator']);
  const twice = await aThread(femke, group.id, 'Dorpshuis, nog een keer', 'Ik vraag het toch nog eens.');
  const first = await aThread(femke, group.id, 'Het dorpshuis');

  const reader = await atScreen('coordinator');
  await reader.page.goto(`/gesprekken/${twice}`);
  await expect(reader.page.getByText('Ik vraag het toch nog eens.')).toBeVisible();
  const { page } = await atScreen('facilitator');
  await page.goto(`/gesprekken/${twice}`);
  await enter(page, page.getByRole('button', { name: 'Begeleid dit gesprek' }));
  await choose(page, /Voeg samen/);
  const dialog = page.getByRole('dialog', { name: 'Gesprek samenvoegen' });
  await type(page, dialog.getByRole('combobox'), 'Het dorps');
  await expect(page.getByRole('option', { name: 'Het dorpshuis' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, dialog.getByRole('button', { name: 'Voeg samen' }));

  const goesOn = reader.page.getByText('Dit gesprek gaat verder in');
  await expect(goesOn).toBeVisible();
  await expect(reader.page.getByRole('textbox')).toHaveCount(0);
  expect(await accessibilityProblems(reader.page)).toEqual([]);
  await goesOn.getByRole('link', { name: 'Het dorpshuis' }).click();
  await expect(reader.page.getByRole('heading', { level: 1, name: 'Het dorpshuis' })).toBeVisible();
  await expect(reader.page.getByText('Ik vraag het toch nog eens.')).toBeVisible();

  await page.goto(`/gesprekken/${twice}`);
  await expect(page).toHaveURL(new RegExp(`/gesprekken/${first}$`));
  await page.goto(`/groepen/${group.id}`);
  await expect(page.getByRole('link', { name: 'Het dorpshuis' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Dorpshuis, nog een keer' })).toHaveCount(0);
});

test('a conversation that cannot move is copied with consent: an author agrees, the other group reads it, and the author takes it back', async ({ atScreen }) => {
  const femke = await signedIn('participant');
  const here = await aGroup('Hier', ['participant', 'newcomer']);
  const there = await aGroup('Daar', ['coordinator']);
  const threadId = await aThread(femke, here.id, 'Wie opent het dorpshuis?', 'Bij ons de koster.');
  await aPost(await signedIn('newcomer'), threadId, 'Dit blijft hier.');

  const { page } = await atScreen('facilitator');
  await page.goto(`/gesprekken/${threadId}`);
  await page.getByRole('button', { name: 'Begeleid dit gesprek' }).click();
  await page.getByRole('menuitem', { name: /andere leergroep/ }).click();
  await page.getByRole('button', { name: /Naar welke leergroep/ }).click();
  await page.getByRole('option', { name: there.name }).click();
  await page.getByRole('button', { name: 'Verplaats', exact: true }).click();
  await page.getByRole('button', { name: 'Stel een kopie voor' }).click();
  await page.getByRole('textbox', { name: 'Titel van de kopie' }).fill('Een dorpshuis elders');
  await page.getByRole('textbox', { name: 'Jouw inleiding' }).fill('Overgenomen met toestemming.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Vraag het de schrijvers' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  // The author comes from the bell, reads what goes along and agrees; the facilitator sees the number rise.
  const author = await atScreen('participant');
  await author.page.goto('/meldingen');
  await author.page.getByRole('listitem').filter({ hasText: 'vraagt of je berichten' }).getByRole('link', { name: 'Wie opent het dorpshuis?' }).click();
  await expect(author.page.getByText('Bij ons de koster.')).toBeVisible();
  expect(await accessibilityProblems(author.page)).toEqual([]);
  await page.getByRole('button', { name: 'Begeleid dit gesprek' }).click();
  await page.getByRole('menuitem', { name: /andere leergroep/ }).click();
  await expect(page.getByText('Berichten die nu meegaan')).toBeVisible();
  await author.page.getByRole('button', { name: 'Dat is goed' }).click();
  await expect(page.getByRole('definition').last()).toHaveText('1');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Maak de kopie' }).click();
  await page.getByRole('link', { name: 'Een dorpshuis elders' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Een dorpshuis elders' })).toBeVisible();

  const reader = await atScreen('coordinator');
  await reader.page.goto(page.url());
  await expect(reader.page.getByText('Bij ons de koster.')).toBeVisible();
  await expect(reader.page.getByText(/Overgenomen uit een andere leergroep/)).toBeVisible();
  await expect(reader.page.getByText('Dit blijft hier.')).toHaveCount(0);
  expect(await accessibilityProblems(reader.page)).toEqual([]);
  await author.page.getByRole('button', { name: 'Haal ze daar weg' }).click();
  await author.page.getByRole('alertdialog').getByRole('button', { name: 'Haal ze daar weg' }).click();
  await expect(reader.page.getByText('Bij ons de koster.')).toHaveCount(0);
});
