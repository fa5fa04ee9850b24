import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, type } from '../support/keyboard';

const track = '/trajecten/veranderprocessen';

test('a track gets other words and opens, by keyboard, and who asked to be told hears of it, once', async ({ atScreen }) => {
  const [manager, asks, other] = [await atScreen('manager'), await atScreen('newcomer'), await atScreen('participant')];
  await asks.caller.ask('mutation { markAllNotificationsRead { __typename } }');
  // Another name that people use leads to the one address.
  await asks.page.goto('/trajecten/organisatieontwikkeling');
  await settled(asks.page);
  await expect(asks.page).toHaveURL(new RegExp(`${track}$`));
  await expect(asks.page.getByText('We zetten dit traject klaar. Aanmelden kan nog niet.')).toBeVisible();
  await enter(asks.page, asks.page.getByRole('button', { name: 'Geef me een seintje als het opent' }));
  await expect(asks.page.getByText(/Alleen jij weet dat/)).toBeVisible();
  expect(await accessibilityProblems(asks.page)).toEqual([]);

  // Its words, with what they will look like beside them.
  const { page } = manager;
  await page.goto(track);
  await settled(page);
  await expect(page.getByText(/wil een seintje als het opent|willen een seintje als het opent/)).toBeVisible();
  await enter(page, page.getByRole('link', { name: 'Bewerk de teksten' }));
  await expect(page.getByRole('heading', { level: 1, name: /^Bewerk / })).toBeVisible();
  const goal = page.getByRole('textbox', { name: 'Waar je uitkomt' });
  const before = await goal.inputValue();
  const after = `Na een jaar werkt je gemeente anders, en weet iedereen waarom. ${Date.now()}`;
  await goal.fill('');
  await type(page, goal, after);
  await expect(page.getByRole('region', { name: 'Zo ziet het eruit' }).getByText(after)).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, page.getByRole('button', { name: 'Bewaar', exact: true }));
  await expect(asks.page.getByText(after)).toBeVisible();
  await page.getByText(/toen wijzigde/).first().click();
  await expect(page.getByRole('region', { name: 'Wat er eerder stond' }).getByText(before).first()).toBeVisible();
  await goal.fill(before);
  await enter(page, page.getByRole('button', { name: 'Bewaar', exact: true }));
  await enter(page, page.getByRole('link', { name: 'Terug naar het traject' }));

  // It opens, while others look on.
  await move(/Open voor aanmelding/);
  await expect(asks.page.getByText(/Gemeenten kunnen zich aanmelden/)).toBeVisible();
  await expect(asks.page.getByRole('button', { name: /seintje/ })).toHaveCount(0);
  const bell = asks.page.getByRole('button', { name: /^Meldingen/ });
  await expect(bell).toHaveAccessibleName(/^Meldingen, \d+ nieuwe/);
  await bell.click();
  const item = asks.page.getByRole('dialog', { name: 'Meldingen' }).getByRole('listitem').filter({ hasText: 'Dit ontwikkeltraject is nu open voor aanmelding' });
  await expect(item).toHaveCount(1);
  await item.getByText('Waarom krijg ik dit?').click();
  await expect(item.getByText(/Omdat je een seintje vroeg/)).toBeVisible();
  expect(await accessibilityProblems(asks.page)).toEqual([]);
  await item.getByRole('link').click();
  await expect(asks.page).toHaveURL(new RegExp(`${track}$`));
  await other.page.goto('/meldingen');
  await settled(other.page);
  await expect(other.page.getByText('Dit ontwikkeltraject is nu open voor aanmelding')).toHaveCount(0);

  // And back, which asks why; the history tells the programme.
  await move(/In voorbereiding/, 'Er is nog geen begeleider.');
  await expect(page.getByRole('region', { name: 'Verloop' }).getByText('Er is nog geen begeleider.').first()).toBeVisible();
  await expect(asks.page.getByText('Er is nog geen begeleider.')).toHaveCount(0);

  async function move(to: RegExp, reason?: string): Promise<void> {
    const dialog = page.getByRole('dialog');
    await enter(page, page.getByRole('button', { name: 'Wijzig de status' }));
    await enter(page, dialog.getByRole('button', { name: /Nieuwe status/ }));
    await page.getByRole('option', { name: to }).press('Enter');
    if (reason) await type(page, dialog.getByRole('textbox', { name: 'Waarom' }), reason);
    expect(await accessibilityProblems(page)).toEqual([]);
    await enter(page, dialog.getByRole('button', { name: 'Wijzig de status' }));
    await expect(dialog).toBeHidden();
  }
});
