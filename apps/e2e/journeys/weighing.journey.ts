import { aCaseFile, aGroup, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { choose, enter, tabTo, type } from '../support/keyboard';

test('a municipality and a facilitator weigh options in one table at once, keep a version, and the group adopts it, by keyboard', async ({ atScreen }) => {
  const group = await aGroup('Samen afwegen', ['participant', 'newcomer']);
  const caseFileId = await aCaseFile(await signedIn('participant'), group.id, 'Waar komt het dorpshuis?');
  const [femke, guide, reader] = [await atScreen('participant'), await atScreen('facilitator'), await atScreen('newcomer')];
  const { page } = femke;
  const dialog = page.getByRole('dialog');
  await page.goto(`/casussen/${caseFileId}`);
  await settled(page);

  // A new one, with what is compared and on what.
  await enter(page, page.getByRole('button', { name: 'Maak een afwegingskader' }));
  await type(page, dialog.getByRole('textbox', { name: /^Titel/ }), 'Drie plekken vergeleken');
  await type(page, dialog.getByRole('textbox', { name: /^Welke vraag/ }), 'Welke plek trekt de meeste mensen?');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, dialog.getByRole('button', { name: 'Bewaar' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Drie plekken vergeleken' })).toBeVisible();
  for (const [kind, name] of [['criterium', 'Goed te bereiken'], ['optie', 'De oude school'], ['optie', 'Het sportpark']] as const) {
    await enter(page, page.getByRole('button', { name: `Voeg een ${kind} toe` }));
    await type(page, dialog.getByRole('textbox', { name: 'Naam' }), name);
    await enter(page, dialog.getByRole('button', { name: 'Bewaar' }));
    await expect(dialog).toBeHidden();
  }

  // Two people in one table: the facilitator scores a cell while Femke writes in the same one.
  for (const { page: other } of [guide, reader]) {
    await other.goto(new URL(page.url()).pathname);
    await settled(other);
  }
  await enter(page, page.getByRole('button', { name: /^De oude school op Goed te bereiken/ }));
  await tabTo(page, dialog.getByRole('radio', { name: '1 zeer ongunstig' }));
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: '4 gunstig' })).toBeChecked();
  await type(page, dialog.getByRole('textbox', { name: 'Waarom' }), 'Midden in het dorp.');
  const other = guide.page.getByRole('dialog');
  await enter(guide.page, guide.page.getByRole('button', { name: /^De oude school op Goed te bereiken/ }));
  await tabTo(guide.page, other.getByRole('radio', { name: '1 zeer ongunstig' }));
  await guide.page.keyboard.press('ArrowRight');
  await type(guide.page, other.getByRole('textbox', { name: 'Waarom' }), 'De bus stopt er niet meer.');
  await enter(guide.page, other.getByRole('button', { name: 'Bewaar' }));
  await expect(dialog.getByRole('alert')).toContainText('De bus stopt er niet meer.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, dialog.getByRole('button', { name: 'Bewaar die van mij' }));
  await expect(reader.page.getByRole('button', { name: /^De oude school op Goed te bereiken: 4, gunstig. Midden in het dorp./ })).toBeVisible();

  // The arrow keys go to the next cell, and the weight is changed where it stands.
  await tabTo(page, page.getByRole('button', { name: /^De oude school op/ }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^Het sportpark op/ })).toBeFocused();
  await enter(page, page.getByRole('button', { name: /Gewicht van Goed te bereiken/ }));
  await page.getByRole('option', { name: 'gewicht 5' }).press('Enter');
  await expect(reader.page.getByText('gewicht 5').first()).toBeVisible();
  await expect(reader.page.getByRole('region', { name: 'Wat eruit komt' })).toContainText('De oude school4,0 van 5Voorop');

  // A version goes before the group; the reader's municipality says no, and then yes.
  await enter(page, page.getByRole('button', { name: 'Bewaar een versie' }));
  await type(page, dialog.getByRole('textbox', { name: /^Naam van de versie/ }), 'Na de schouw');
  await enter(page, dialog.getByRole('button', { name: 'Bewaar' }));
  await enter(page, page.getByRole('button', { name: 'Leg versie 1 voor aan de leergroep' }));
  await enter(page, dialog.getByRole('button', { name: 'Leg voor aan de leergroep' }));
  const asked = reader.page.getByRole('dialog');
  await enter(reader.page, reader.page.getByRole('button', { name: 'Zeg wat jullie gemeente vindt' }));
  await tabTo(reader.page, asked.getByRole('radio', { name: /^Ja/ }));
  await reader.page.keyboard.press('ArrowRight');
  await type(reader.page, asked.getByRole('textbox', { name: /^Waarom/ }), 'Het sportpark is nog niet beoordeeld.');
  expect(await accessibilityProblems(reader.page)).toEqual([]);
  await enter(reader.page, asked.getByRole('button', { name: 'Bewaar' }));
  const voices = guide.page.getByRole('list', { name: 'Wat gemeenten zeggen' });
  await expect(voices).toContainText('Het sportpark is nog niet beoordeeld.');

  // The facilitator closes it and has to say why.
  await enter(guide.page, guide.page.getByRole('button', { name: 'Sluit af met de uitkomst' }));
  await tabTo(guide.page, other.getByRole('radio', { name: 'Overgenomen', exact: true }));
  await guide.page.keyboard.press('Space');
  await enter(guide.page, other.getByRole('button', { name: 'Bewaar' }));
  await expect(other.getByText('Schrijf op waarom.')).toBeVisible();
  await type(guide.page, other.getByRole('textbox', { name: /^Waarom/ }), 'De criteria kloppen; het sportpark volgt.');
  await enter(guide.page, other.getByRole('button', { name: 'Bewaar' }));
  await expect(reader.page.getByText(/^Overgenomen door de leergroep/).first()).toBeVisible();

  // What was adopted stays; it cannot be taken away any more.
  await enter(page, page.getByRole('button', { name: 'Meer wat je kunt doen' }));
  await expect(page.getByRole('menuitem', { name: /Haal dit afwegingskader weg/ })).toHaveCount(0);
  await choose(page, 'Bewerk titel en vraag');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await enter(page, page.getByRole('button', { name: 'Bekijk versie 1' }));
  await expect(dialog.getByText('De criteria kloppen; het sportpark volgt.')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  for (const { page: one } of [femke, guide, reader]) expect(await accessibilityProblems(one)).toEqual([]);
});
