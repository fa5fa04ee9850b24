import type { Page } from '@playwright/test';
import { aGroup, aLiveSession, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, tabTo, type } from '../support/keyboard';

async function choose(page: Page, answer: string): Promise<void> {
  await tabTo(page, page.getByRole('radio').first());
  await page.getByRole('radio', { name: answer }).press('Space');
}

test('a facilitator asks a poll and then puts a proposal, members answer, all by keyboard: nobody sees a choice before the close, and an objection is named', async ({ atScreen }) => {
  const group = await aGroup('Stemmen', ['participant', 'newcomer']);
  const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Stemmen');
  const [rohan, femke, other] = [await atScreen('facilitator'), await atScreen('participant'), await atScreen('newcomer')];
  const pages = [rohan.page, femke.page, other.page];
  for (const page of pages) {
    await page.goto(`/live/${liveSessionId}`);
    await settled(page);
  }
  const dialog = rohan.page.getByRole('dialog');
  const vote = async (page: Page): Promise<void> => {
    await enter(page, page.getByRole('button', { name: 'Stem', exact: true }));
    await expect(page.getByText(/Je hebt gestemd/)).toBeVisible();
  };
  const close = (): Promise<void> => enter(rohan.page, rohan.page.getByRole('button', { name: 'Sluit de peiling' }));

  await enter(rohan.page, rohan.page.getByRole('button', { name: 'Stel een peiling' }));
  await type(rohan.page, dialog.getByRole('textbox', { name: /Je vraag/ }), 'Loten of stemmen?');
  await type(rohan.page, dialog.getByRole('textbox', { name: 'Antwoord 1' }), 'Loten');
  await type(rohan.page, dialog.getByRole('textbox', { name: 'Antwoord 2' }), 'Stemmen');
  await enter(rohan.page, dialog.getByRole('button', { name: 'Begin de peiling' }));
  for (const { page } of [femke, other]) {
    await expect(page.getByRole('heading', { name: 'Loten of stemmen?' })).toBeVisible();
    await choose(page, 'Loten');
    await vote(page);
  }
  await expect(rohan.page.getByText('2 mensen stemden')).toBeVisible();
  for (const page of pages) await expect(page.getByRole('table', { name: 'Uitslag' })).toHaveCount(0);
  await close();
  for (const page of pages) await expect(page.getByRole('table', { name: 'Uitslag' }).getByRole('row', { name: /^Loten/ })).toContainText('2');

  await enter(rohan.page, rohan.page.getByRole('button', { name: 'Stel een peiling' }));
  await enter(rohan.page, dialog.getByRole('button', { name: /Hoe kiest iedereen/ }));
  await rohan.page.getByRole('option', { name: 'Kan iedereen verder met een voorstel?' }).press('Enter');
  await type(rohan.page, dialog.getByRole('textbox', { name: 'Het voorstel' }), 'We loten in januari.');
  expect(await accessibilityProblems(rohan.page)).toEqual([]);
  await enter(rohan.page, dialog.getByRole('button', { name: 'Begin de peiling' }));
  await choose(femke.page, 'Ik heb een bezwaar');
  await type(femke.page, femke.page.getByRole('textbox', { name: 'Wat is je bezwaar?' }), 'Januari is te vroeg.');
  for (const page of pages) expect(await accessibilityProblems(page)).toEqual([]);
  await vote(femke.page);
  await choose(other.page, 'Ik kan hiermee verder');
  await vote(other.page);
  await expect(other.page.getByText('Januari is te vroeg.')).toHaveCount(0);
  await close();
  for (const page of pages) {
    await expect(page.getByText('Nog geen instemming: er is 1 bezwaar.')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Bezwaren' })).toContainText('Femke Oldenkotte Januari is te vroeg.');
    expect(await accessibilityProblems(page)).toEqual([]);
  }
});
