import { aCaseFile, aGroup, aMeeting, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { choose, enter, tabTo, type } from '../support/keyboard';

test('a municipality and who guides it draw the process of a case together, by keyboard and by pointer, and keep how it stood for a meeting', async ({ atScreen }) => {
  const group = await aGroup('Het proces getekend', ['participant', 'newcomer']);
  const caseFileId = await aCaseFile(await signedIn('participant'), group.id, 'Wie mag wanneer meedoen?');
  await aMeeting(await signedIn('facilitator'), group.id, 'Tweede uitwisseling');
  const [femke, guide, reader] = [await atScreen('participant'), await atScreen('facilitator'), await atScreen('newcomer')];
  for (const { page } of [femke, guide, reader]) {
    await page.goto(`/casussen/${caseFileId}`);
    await settled(page);
  }
  const { page } = femke;
  const dialog = page.getByRole('dialog');
  await expect(reader.page.getByRole('region', { name: 'Procescanvas' })).toHaveCount(0);

  // Two actors and a moment, by keyboard alone.
  for (const name of ['Gemeenteraad', 'Dorpsraden']) {
    await enter(page, page.getByRole('button', { name: 'Actor', exact: true }));
    await type(page, dialog.getByRole('textbox', { name: /^Naam/ }), name);
    if (name === 'Gemeenteraad') expect(await accessibilityProblems(page)).toEqual([]);
    await enter(page, dialog.getByRole('button', { name: 'Bewaar' }));
    await expect(dialog).toHaveCount(0);
  }
  await enter(page, page.getByRole('button', { name: 'Moment van invloed', exact: true }));
  await type(page, dialog.getByRole('textbox', { name: /^Wat er gebeurt/ }), 'Avond in het dorpshuis');
  await dialog.getByLabel(/^Dag/).fill(dayFromNow(20));
  await enter(page, dialog.getByRole('button', { name: /^Niet meedoen Dorpsraden|Dorpsraden/ }));
  await page.getByRole('option', { name: 'Meedenken' }).press('Enter');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, dialog.getByRole('button', { name: 'Bewaar' }));
  const board = (one: typeof page) => one.getByRole('region', { name: 'Het proces op een tijdlijn' });
  const mark = (one: typeof page) => board(one).getByRole('button', { name: /^1 Avond in het dorpshuis/ });
  await expect(board(reader.page).getByRole('img', { name: 'Dorpsraden bij 1, Avond in het dorpshuis: Meedenken' })).toBeVisible();

  // Along the timeline: a week by keyboard, and by pointer what the other one sees.
  await tabTo(page, mark(page));
  await page.keyboard.press('Shift+ArrowRight');
  await expect(mark(guide.page)).toHaveAccessibleName(new RegExp(inWords(27)), { timeout: 2000 });
  await mark(guide.page).scrollIntoViewIfNeeded();
  const box = (await mark(guide.page).boundingBox())!;
  await guide.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await guide.page.mouse.down();
  await guide.page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2, { steps: 5 });
  await guide.page.mouse.up();
  await expect(mark(page)).not.toHaveAccessibleName(new RegExp(inWords(27)), { timeout: 2000 });
  await expect(mark(page)).toHaveText((await mark(guide.page).textContent())!);

  // The order of the lanes: dragged by one, moved by keyboard by the other.
  const actors = (one: typeof page) => one.getByRole('grid', { name: 'Actoren' }).getByRole('row');
  await actors(guide.page).filter({ hasText: 'Dorpsraden' }).dragTo(actors(guide.page).filter({ hasText: 'Gemeenteraad' }), { targetPosition: { x: 60, y: 4 } });
  await expect(actors(page)).toContainText(['Dorpsraden', 'Gemeenteraad'], { timeout: 2000 });
  await tabTo(page, actors(page).filter({ hasText: 'Gemeenteraad' }));
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await choose(page, 'Zet hoger');
  await expect(actors(guide.page)).toContainText(['Gemeenteraad', 'Dorpsraden'], { timeout: 2000 });

  // Of two who say at once how an actor takes part, the second sees what stands.
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await guide.page.route('**/graphql', async (route) => {
    if ((route.request().postDataJSON() as { operationName: string }).operationName === 'SetInvolvement') await held;
    await route.continue();
  });
  const villages = (one: typeof page) => board(one).getByRole('button', { name: /^Dorpsraden bij 1/ });
  await villages(guide.page).click();
  await guide.page.getByRole('menuitem', { name: 'Adviseren' }).click();
  await enter(page, villages(page));
  await choose(page, 'Samen maken');
  await expect(board(reader.page).getByRole('img', { name: /^Dorpsraden bij 1.*: Samen maken$/ })).toBeVisible();
  letGo();
  await expect(guide.page.getByText(/Iemand was je net voor op het procescanvas/)).toBeVisible();
  await expect(villages(guide.page)).toHaveAccessibleName(/Samen maken$/);

  // Kept for the meeting; what changes after is told in words.
  await enter(page, page.getByRole('button', { name: 'Bewaar een momentopname' }));
  await type(page, dialog.getByRole('textbox', { name: /^Hoe heet/ }), 'Zoals besproken');
  await enter(page, dialog.getByRole('button', { name: /Voor welke bijeenkomst/ }));
  await page.getByRole('option', { name: /^Tweede uitwisseling/ }).press('Enter');
  await enter(page, dialog.getByRole('button', { name: 'Bewaar' }));
  await expect(reader.page.getByText(/^Tweede uitwisseling · Femke/)).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Spelregel', exact: true }));
  await type(page, dialog.getByRole('textbox', { name: /^Spelregel/ }), 'Wie aanvraagt, beslist niet mee.');
  await enter(page, dialog.getByRole('button', { name: 'Bewaar' }));
  await expect(reader.page.getByRole('region', { name: 'Spelregels' }).getByText('Wie aanvraagt, beslist niet mee.')).toBeVisible();
  await reader.page.getByRole('button', { name: 'Bekijk: Zoals besproken' }).click();
  await expect(reader.page.getByText('Erbij: spelregel ‘Wie aanvraagt, beslist niet mee.’.')).toBeVisible();
  expect(await accessibilityProblems(reader.page)).toEqual([]);
  await reader.page.keyboard.press('Escape');

  // All of it is there in words too.
  await reader.page.getByRole('button', { name: 'Als tekst' }).click();
  await expect(reader.page.getByText('Samen maken: Dorpsraden.')).toBeVisible();
  for (const { page: one } of [femke, guide, reader]) expect(await accessibilityProblems(one)).toEqual([]);
});

const DAY = 24 * 60 * 60 * 1000;
const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** The day as the screen says it, without its year. */
function inWords(days: number): string {
  return new Intl.DateTimeFormat('nl-NL', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(dayFromNow(days))).replace('.', '');
}
