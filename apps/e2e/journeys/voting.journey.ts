import type { Page } from '@playwright/test';
import { aGroup, aLiveSession, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { listensAt } from '../support/heard';
import { enter, tabTo, type } from '../support/keyboard';

async function choose(page: Page, answer: string): Promise<void> {
  await tabTo(page, page.getByRole('radio').first());
  await page.getByRole('radio', { name: answer }).press('Space');
}

const HEARD_VOTED = 'Je hebt gestemd. De uitslag komt als de begeleider de peiling sluit.';

test('a facilitator asks a poll and then puts a proposal, members answer, all by keyboard and by ear: nobody knows of a choice before the close, and an objection is named', async ({ atScreen }) => {
  const group = await aGroup('Stemmen', ['participant', 'newcomer']);
  const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Stemmen');
  const pages = [(await atScreen('facilitator')).page, (await atScreen('participant')).page, (await atScreen('newcomer')).page] as const;
  const [rohan, femke, sanne] = pages;
  for (const page of pages) {
    await page.goto(`/live/${liveSessionId}`);
    await settled(page);
    await expect(page.getByText('Verbonden, iedereen loopt gelijk')).toBeVisible();
  }
  const [atRohan, atFemke, atSanne] = [await listensAt(rohan), await listensAt(femke), await listensAt(sanne)];
  const everybody = [atRohan, atFemke, atSanne];
  const dialog = rohan.getByRole('dialog');
  const ask = rohan.getByRole('button', { name: 'Stel een peiling' });
  const poll = (page: Page, name = 'Loten of stemmen?') => page.getByRole('region', { name });
  const vote = (page: Page): Promise<void> => enter(page, page.getByRole('button', { name: 'Stem', exact: true }));
  const close = (): Promise<void> => enter(rohan, rohan.getByRole('button', { name: 'Sluit de peiling' }));

  await enter(rohan, ask);
  await type(rohan, dialog.getByRole('textbox', { name: /Je vraag/ }), 'Loten of stemmen?');
  await type(rohan, dialog.getByRole('textbox', { name: 'Antwoord 1' }), 'Loten');
  await type(rohan, dialog.getByRole('textbox', { name: 'Antwoord 2' }), 'Stemmen');
  await enter(rohan, dialog.getByRole('button', { name: 'Begin de peiling' }));
  for (const listener of everybody) await listener.next('Nieuwe peiling: Loten of stemmen?');
  await expect(ask).toBeFocused();
  await expect(poll(femke)).toMatchAriaSnapshot(`
    - region "Loten of stemmen?":
      - heading "Loten of stemmen?" [level=4]
      - paragraph: kies één antwoord · per gemeente
      - paragraph: Bij een gelijke stand praten jullie erover en kiezen jullie samen.
      - radiogroup "Loten of stemmen?":
        - radio "Loten"
        - radio "Stemmen"
      - button "Stem"
      - paragraph: 0 mensen stemden
  `);
  await expect(poll(rohan).getByText(/^Alleen wie voor een gemeente meedoet, stemt\./)).toBeVisible();
  await vote(femke);
  await atFemke.next('! Kies eerst een antwoord.');
  for (const [page, listener] of [[femke, atFemke], [sanne, atSanne]] as const) {
    await choose(page, 'Loten');
    await vote(page);
    await listener.next(HEARD_VOTED);
    await expect(poll(page)).toBeFocused();
  }
  await expect(rohan.getByText('2 mensen stemden')).toBeVisible();
  for (const page of pages) await expect(page.getByRole('table', { name: 'Uitslag' })).toHaveCount(0);
  await close();
  for (const listener of everybody) await listener.next('De uitslag van ‘Loten of stemmen?’ is er. De meeste stemmen: Loten, 2.');
  await expect(poll(rohan)).toBeFocused();
  for (const page of pages) {
    await expect(poll(page)).toMatchAriaSnapshot(`
      - table "Uitslag":
        - caption: Uitslag
        - rowgroup:
          - row "Antwoord Stemmen":
            - columnheader "Antwoord"
            - columnheader "Stemmen"
        - rowgroup:
          - row /^Loten .* 2$/:
            - rowheader /^Loten/
            - cell "2"
          - row "Stemmen 0":
            - rowheader "Stemmen"
            - cell "0"
      - paragraph: 2 mensen stemden
      - button "Toon groot"
    `);
  }

  await enter(rohan, ask);
  await enter(rohan, dialog.getByRole('button', { name: /Hoe kiest iedereen/ }));
  await rohan.getByRole('option', { name: 'Kan iedereen verder met een voorstel?' }).press('Enter');
  await enter(rohan, dialog.getByRole('button', { name: 'Begin de peiling' }));
  await expect(dialog.getByRole('textbox', { name: 'Het voorstel' })).toBeFocused();
  await rohan.keyboard.type('We loten in januari.');
  expect(await accessibilityProblems(rohan)).toEqual([]);
  await enter(rohan, dialog.getByRole('button', { name: 'Begin de peiling' }));
  for (const listener of everybody) await listener.next('Nieuwe peiling: We loten in januari.');
  await expect(ask).toBeFocused();
  await choose(femke, 'Ik heb een bezwaar');
  await vote(femke);
  const objection = femke.getByRole('textbox', { name: 'Wat is je bezwaar?' });
  await expect(objection).toBeFocused();
  await expect(objection).toHaveAccessibleDescription(/met je naam erbij\..*Zeg wat je bezwaar is\./);
  await femke.keyboard.type('Januari is te vroeg.');
  await expect(poll(femke, 'We loten in januari.').getByRole('radiogroup')).toMatchAriaSnapshot(`
    - radiogroup "We loten in januari.":
      - radio "Ik kan hiermee verder"
      - radio "Ik heb een zorg, maar kan verder"
      - radio "Ik heb een bezwaar" [checked]
  `);
  // One group by name: so browsers tell "3 of 3".
  expect(new Set(await femke.getByRole('radio').evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).name))).size).toBe(1);
  for (const page of pages) expect(await accessibilityProblems(page)).toEqual([]);
  await vote(femke);
  await atFemke.next(HEARD_VOTED);
  await choose(sanne, 'Ik kan hiermee verder');
  await vote(sanne);
  await atSanne.next(HEARD_VOTED);
  for (const page of [femke, sanne]) await expect(poll(page, 'We loten in januari.')).toBeFocused();
  await expect(sanne.getByText('Januari is te vroeg.')).toHaveCount(0);
  await close();
  for (const listener of everybody) await listener.next('De uitslag van ‘We loten in januari.’ is er. Nog geen instemming: er is 1 bezwaar.');
  await expect(poll(rohan, 'We loten in januari.')).toBeFocused();
  for (const page of pages) {
    await expect(poll(page, 'We loten in januari.').getByText('Nog geen instemming: er is 1 bezwaar.')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Bezwaren' })).toContainText('Femke Oldenkotte Januari is te vroeg.');
    expect(await accessibilityProblems(page)).toEqual([]);
  }
  for (const listener of everybody) await listener.nothingElse();
});
