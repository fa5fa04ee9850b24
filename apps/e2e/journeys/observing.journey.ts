import { aGroup, aLiveSession, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, tabTo, type } from '../support/keyboard';

test('a facilitator invites an observer by keyboard, who reads along, is seen by all, and is out at once when that is taken back', async ({ atScreen }) => {
  const group = await aGroup('Met een waarnemer', ['participant']);
  const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Met een waarnemer');
  const [rohan, femke, sanne] = [await atScreen('facilitator'), await atScreen('participant'), await atScreen('newcomer')];
  await sanne.page.goto(`/live/${liveSessionId}`);
  await expect(sanne.page.getByRole('heading', { level: 1 })).not.toContainText('Met een waarnemer');
  await sanne.page.goto('/');
  for (const { page } of [rohan, femke]) {
    await page.goto(`/live/${liveSessionId}`);
    await settled(page);
  }
  await enter(rohan.page, rohan.page.getByRole('button', { name: 'Nodig een waarnemer uit' }));
  const dialog = rohan.page.getByRole('dialog');
  await type(rohan.page, dialog.getByRole('textbox', { name: /E-mailadres/ }), 'newcomer@demo.leerkring.example');
  await type(rohan.page, dialog.getByRole('textbox', { name: /Waarom kijkt/ }), 'Leert hoe wij overleggen');
  expect(await accessibilityProblems(rohan.page)).toEqual([]);
  await rohan.page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const observers = (page: typeof rohan.page) => page.getByRole('group', { name: 'Waarnemers' });
  await expect(observers(femke.page)).toContainText('Leert hoe wij overleggen');
  await expect(observers(femke.page)).toContainText('waarnemer');
  await enter(sanne.page, sanne.page.getByRole('link', { name: 'Met een waarnemer' }).first());
  await settled(sanne.page);
  await expect(sanne.page.getByRole('note')).toContainText('Je kijkt mee als waarnemer');
  await type(femke.page, femke.page.getByRole('textbox', { name: 'Je bericht' }), 'Wie betaalt het zaaltje?');
  await femke.page.keyboard.press('Enter');
  await expect(sanne.page.getByRole('region', { name: 'Wat er gezegd is' })).toContainText('Wie betaalt het zaaltje?');
  await expect(sanne.page.getByRole('textbox')).toHaveCount(0);
  expect(await accessibilityProblems(sanne.page)).toEqual([]);
  await tabTo(rohan.page, rohan.page.getByRole('button', { name: /^Stop het meekijken van/ }));
  await rohan.page.keyboard.press('Enter');
  await expect(observers(femke.page)).toHaveCount(0);
  await expect(sanne.page.getByRole('note')).toHaveCount(0);
  await expect(sanne.page.getByText('Wie betaalt het zaaltje?')).toHaveCount(0);
});
