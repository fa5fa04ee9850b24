import { aCaseFile, aGroup, aLiveSession, aMessage, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, type } from '../support/keyboard';

test('a member takes words of a session to a note and to a lesson of a case; who said some of them is told, objects, and they vanish from both screens', async ({ atScreen }) => {
  const group = await aGroup('Mee naar de casus', ['participant', 'newcomer']);
  const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Wie betaalt het zaaltje?');
  const [femke, yasmina] = [await atScreen('participant'), await atScreen('newcomer')];
  const caseFileId = await aCaseFile(femke.caller, group.id, 'Een zaal voor twee dorpen');
  for (const [who, words] of [[femke, 'Wie betaalt het zaaltje?'], [yasmina, 'Wij doen dat samen.'], [femke, 'Dat neem ik mee.']] as const) await aMessage(who.caller, liveSessionId, words);
  const { page } = femke;
  await page.goto(`/live/${liveSessionId}`);
  await settled(page);
  const form = page.getByRole('dialog', { name: 'Neem mee naar een casus' });

  const takeAll = async (): Promise<void> => {
    await enter(page, page.getByRole('button', { name: /^Acties voor je bericht/ }).first());
    await page.getByRole('menuitem', { name: /^Neem mee naar een casus/ }).press('Enter');
    const choice = page.getByRole('dialog', { name: 'Wat neem je mee naar de casus?' });
    await choice.getByRole('checkbox', { name: /Dat neem ik mee/ }).press('Space');
    await enter(page, choice.getByRole('button', { name: 'Kies ook alles ertussen' }));
    await enter(page, choice.getByRole('button', { name: 'Verder' }));
    await expect(form).toBeVisible();
  };

  // As a note.
  await takeAll();
  await type(page, form.getByRole('textbox', { name: /^Wat je erbij zegt/ }), 'Voorstel voor de raad van maart.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, form.getByRole('button', { name: 'Bewaar' }));
  const inNote = page.getByText('In een notitie bij:').getByRole('link', { name: 'Een zaal voor twee dorpen' });
  await expect(inNote).toBeVisible();

  // As a lesson.
  await takeAll();
  await form.getByRole('radio', { name: 'Notitie' }).press('ArrowRight');
  await type(page, form.getByRole('textbox', { name: /^De les in één zin/ }), 'Betaal een zaal samen');
  await enter(page, form.getByRole('button', { name: 'Bewaar' }));
  await expect(page.getByText('In de les:').getByRole('link', { name: 'Betaal een zaal samen' })).toBeVisible();

  // Who said it is told, and goes there.
  await yasmina.page.goto('/meldingen');
  await settled(yasmina.page);
  await expect(yasmina.page.getByText(/woorden van jou uit een live sessie mee naar deze casus/).first()).toBeVisible();
  await enter(yasmina.page, yasmina.page.getByRole('link', { name: /^Een zaal voor twee dorpen/ }).first());
  await inNote.click();
  await expect(page).toHaveURL(new RegExp(`/casussen/${caseFileId}#notitie-`));
  await expect(page.locator('li:focus')).toContainText('Voorstel voor de raad van maart.');
  const words = (of: typeof page, place: RegExp) => of.getByRole('region', { name: place }).getByRole('list', { name: 'Uit de chat' }).getByRole('listitem');
  for (const place of [/^Notities/, /^Lessen/]) for (const one of [page, yasmina.page]) await expect(words(one, place)).toHaveCount(3);
  expect(await accessibilityProblems(yasmina.page)).toEqual([]);

  // An objection takes own words out, here and there, on both screens.
  for (const place of [/^Notities/, /^Lessen/]) {
    await enter(yasmina.page, yasmina.page.getByRole('region', { name: place }).getByRole('button', { name: 'Bezwaar maken' }));
    for (const one of [page, yasmina.page]) {
      await expect(words(one, place)).toHaveCount(2);
      await expect(one.getByRole('region', { name: place }).getByText('Wij doen dat samen.')).toHaveCount(0);
    }
  }
  await expect(page.getByText('1 bericht is hier niet meer te lezen.')).toHaveCount(2);
  for (const one of [page, yasmina.page]) expect(await accessibilityProblems(one)).toEqual([]);
});
