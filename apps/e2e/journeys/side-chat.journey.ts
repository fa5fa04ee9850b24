import { aCoFacilitator, aGroup, aLiveSession, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { listensAt } from '../support/heard';
import { enter, tabTo, type } from '../support/keyboard';

test('two facilitators confer beside the chat by keyboard, and no member learns of it', async ({ atScreen }) => {
  const group = await aGroup('Onder begeleiders', ['participant']);
  await aCoFacilitator(group.id, 'newcomer');
  const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Onder begeleiders');
  const [rohan, yasmina, femke] = [await atScreen('facilitator'), await atScreen('newcomer'), await atScreen('participant')];
  const heard: string[] = [];
  femke.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))));
  femke.page.on('response', (response) => void (response.url().endsWith('/graphql') && response.text().then((text) => heard.push(text), () => undefined)));
  for (const { page } of [femke, rohan, yasmina]) {
    await page.goto(`/live/${liveSessionId}`);
    await settled(page);
  }
  const [byRohan, byYasmina] = [await listensAt(rohan.page), await listensAt(yasmina.page)];
  const tab = (page: typeof rohan.page) => page.getByRole('tab', { name: /^Begeleiders/ });
  await tabTo(rohan.page, rohan.page.getByRole('tab', { name: 'Gesprek' }));
  await rohan.page.keyboard.press('ArrowRight');
  await type(rohan.page, rohan.page.getByRole('textbox', { name: 'Bericht aan de andere begeleiders' }), 'Zullen we zo pauzeren?');
  await rohan.page.keyboard.press('Enter');
  await expect(rohan.page.getByRole('region', { name: 'Wat de begeleiders zeiden' })).toContainText('Zullen we zo pauzeren?');
  await expect(tab(yasmina.page)).toHaveText(/1$/);
  // She reads the chat, and hears it all the same.
  await byYasmina.next('Onder begeleiders: Rohan Bisseswar: Zullen we zo pauzeren?');
  await tabTo(yasmina.page, yasmina.page.getByRole('tab', { name: 'Gesprek' }));
  await yasmina.page.keyboard.press('ArrowRight');
  await expect(yasmina.page.getByRole('region', { name: 'Wat de begeleiders zeiden' })).toContainText('Zullen we zo pauzeren?');
  await type(yasmina.page, yasmina.page.getByRole('textbox', { name: 'Bericht aan de andere begeleiders' }), 'Ja, over vijf minuten.');
  await yasmina.page.keyboard.press('Enter');
  await expect(rohan.page.getByRole('region', { name: 'Wat de begeleiders zeiden' })).toContainText('Ja, over vijf minuten.');
  await byRohan.next('Onder begeleiders: Sanne Veldkornet: Ja, over vijf minuten.');
  expect(await accessibilityProblems(rohan.page)).toEqual([]);
  await enter(rohan.page, rohan.page.getByRole('button', { name: /^Acties voor je bericht/ }));
  await rohan.page.getByRole('menuitem', { name: 'Verwijder' }).press('Enter');
  await rohan.page.getByRole('alertdialog').getByRole('button', { name: 'Verwijder het bericht' }).press('Enter');
  await expect(yasmina.page.getByRole('region', { name: 'Wat de begeleiders zeiden' })).not.toContainText('Zullen we zo pauzeren?');
  await expect(tab(femke.page)).toHaveCount(0);
  for (const trace of ['pauzeren', 'vijf minuten', 'side_chat:']) expect(heard.join('\n')).not.toContain(trace);
});
