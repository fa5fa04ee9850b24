import { aGroup, aLiveSession, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { listensAt } from '../support/heard';
import { choose, enter, focusStays, tabTo } from '../support/keyboard';

test('hands go up by one key and get the word in a fair order, which everybody sees and hears once', async ({ atScreen }) => {
  const group = await aGroup('Om de beurt', ['participant', 'newcomer']);
  const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Om de beurt');
  const pages = [(await atScreen('facilitator')).page, (await atScreen('participant')).page, (await atScreen('newcomer')).page] as const;
  const [rohan, femke, sanne] = pages;
  for (const page of pages) {
    await page.goto(`/live/${liveSessionId}`);
    await settled(page);
    await expect(page.getByText('Verbonden, iedereen loopt gelijk')).toBeVisible();
  }
  await expect(rohan.getByText('Er nu bij 3')).toBeVisible();
  const [atRohan, atFemke, atSanne] = [await listensAt(rohan), await listensAt(femke), await listensAt(sanne)];
  const hand = femke.getByRole('group', { name: 'Het woord vragen' });
  const giveWord = (): Promise<void> => enter(rohan, rohan.getByRole('button', { name: 'Woord geven' }));

  await femke.keyboard.press('h');
  await atFemke.next('Je bent nummer 1: sprak nog niet.');
  await expect(hand).toMatchAriaSnapshot(`
    - group "Het woord vragen":
      - paragraph: "Je bent nummer 1: sprak nog niet."
      - button "Hand omlaag"
  `);
  await atRohan.next('Femke Oldenkotte vraagt het woord.');
  await giveWord();
  await atFemke.next('Jij hebt het woord.');
  for (const others of [atRohan, atSanne]) await others.next('Femke Oldenkotte heeft het woord.');
  await expect(sanne.getByRole('group', { name: 'Spreekrij' })).toMatchAriaSnapshot(`
    - group "Spreekrij 1":
      - heading "Spreekrij 1" [level=3]
      - list:
        - listitem:
          - strong: Femke Oldenkotte
          - text: spreekt nu
  `);
  await enter(femke, femke.getByRole('button', { name: 'Ik ben klaar' }));
  await atFemke.next('Je beurt is klaar.');
  for (const others of [atRohan, atSanne]) await others.next('De beurt van Femke Oldenkotte is klaar.');
  await expect(hand).toBeFocused();
  await expect(rohan.getByRole('region', { name: 'Jij begeleidt' })).toBeFocused();

  await enter(femke, hand.getByRole('button', { name: 'Steek je hand op' }));
  await choose(femke, 'Nieuw punt');
  await atFemke.next('Je bent nummer 1: sprak al eerder.');
  await focusStays(femke);
  await atRohan.next('Femke Oldenkotte vraagt het woord.');
  await sanne.keyboard.press('h');
  await atSanne.next('Je bent nummer 1: sprak nog niet.');
  await atFemke.next('Je bent nummer 2 in de spreekrij.');
  await expect(hand.getByText('Je bent nummer 2: sprak al eerder.')).toBeVisible();
  await atRohan.next('Sanne Veldkornet vraagt het woord.');
  await expect(rohan.getByRole('group', { name: 'Spreekrij' })).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - strong: Sanne Veldkornet
        - text: nieuw punt · sprak nog niet
        - button "Acties voor de beurt van Sanne Veldkornet"
      - listitem:
        - strong: Femke Oldenkotte
        - text: nieuw punt · sprak al eerder
        - button "Acties voor de beurt van Femke Oldenkotte"
  `);
  for (const page of pages) expect(await accessibilityProblems(page)).toEqual([]);

  // Who is asking something in a dialog, or is writing notes, hears the queue too.
  await enter(rohan, rohan.getByRole('button', { name: 'Stel een peiling' }));
  await enter(femke, hand.getByRole('button', { name: 'Hand omlaag' }));
  await atFemke.next('Je staat niet meer in de spreekrij.');
  await expect(hand).toBeFocused();
  await femke.keyboard.press('h');
  await atFemke.next('Je bent nummer 2: sprak al eerder.');
  await atRohan.next('Femke Oldenkotte vraagt het woord.');
  await rohan.keyboard.press('Escape');
  await expect(rohan.getByRole('button', { name: 'Stel een peiling' })).toBeFocused();
  await tabTo(sanne, sanne.getByRole('tab', { name: 'Gesprek' }));
  await sanne.keyboard.press('ArrowRight');
  await expect(sanne.getByRole('tab', { name: 'Aantekeningen' })).toHaveAttribute('aria-selected', 'true');
  await giveWord();
  await atSanne.next('Jij hebt het woord.');
  await atFemke.next('Sanne Veldkornet heeft het woord. Je bent nummer 1 in de spreekrij.');
  await atRohan.next('Sanne Veldkornet heeft het woord.');
  for (const page of pages) await focusStays(page);
  for (const listener of [atRohan, atFemke, atSanne]) await listener.nothingElse();
});
