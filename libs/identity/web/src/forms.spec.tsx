import { afterEach, describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '@leerkring/contract';
import { LeerkringError, useLanguage } from '@leerkring/platform/web';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { AcceptInvitation } from './accept-invitation';
import { ChangePasswordForm } from './change-password-form';
import { EraseOwnAccount } from './erase-own-account';
import { ForgotPasswordForm } from './forgot-password-form';
import { NewPasswordForm } from './new-password-form';
import { ProfileForm } from './profile-form';
import { SignInForm } from './sign-in-form';

afterEach(cleanup);

const account = { __typename: 'Account', id: 'femke' };
const refuse = (code: ErrorCode) => () => Promise.reject(new LeerkringError(code));

function show(children: ReactNode, answers: Answers = {}) {
  render(<TestProviders client={aClient(answers)}>{children}</TestProviders>);
  return userEvent.setup();
}

const field = (name: string): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(new RegExp(`^${name}`));
const press = (name: string): HTMLElement => screen.getByRole('button', { name });

/** The words that a field is described by: what is wrong, among others. */
function wordsAt(control: HTMLElement): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}

describe('signing in', () => {
  const form = (done: string[] = [], demo = false): ReactNode => <SignInForm forgotHref="/vergeten" demo={demo} onSignedIn={async () => void done.push('in')} />;

  it('goes on when address and password fit', async () => {
    const done: string[] = [];
    let sent: unknown;
    const user = show(form(done), {
      SignIn: ({ input }) => {
        sent = input;
        return { data: { signIn: { __typename: 'SignInPayload', account } } };
      },
    });
    await user.type(field('E-mailadres'), 'femke@example.org');
    await user.type(field('Wachtwoord'), 'paarse olifant{Enter}');
    await waitFor(() => expect(done).toEqual(['in']));
    expect(sent).toEqual({ email: 'femke@example.org', password: 'paarse olifant' });
  });

  it('says that they do not fit, keeps the address and empties the password', async () => {
    const user = show(form(), { SignIn: refuse('SIGN_IN_FAILED') });
    await user.type(field('E-mailadres'), 'femke@example.org');
    await user.type(field('Wachtwoord'), 'paarse olifant{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Dit e-mailadres en wachtwoord horen niet bij elkaar.');
    expect([field('E-mailadres').value, field('Wachtwoord').value]).toEqual(['femke@example.org', '']);
  });

  it('asks for what is not filled in, without asking the server', async () => {
    const user = show(form());
    await user.click(press('Inloggen'));
    expect(wordsAt(field('E-mailadres'))).toContain('Vul dit in.');
    expect(wordsAt(field('Wachtwoord'))).toContain('Vul dit in.');
  });

  it('shows the password to who wants to see it', async () => {
    const user = show(form());
    expect(field('Wachtwoord').type).toBe('password');
    await user.click(screen.getByRole('checkbox', { name: 'Toon het wachtwoord' }));
    expect(field('Wachtwoord').type).toBe('text');
  });

  it('fills in the person of the demo that somebody chooses', async () => {
    const user = show(form([], true));
    await user.click(screen.getByRole('button', { name: /^Begeleider/ }));
    expect(field('E-mailadres').value).toBe('facilitator@demo.leerkring.example');
    expect(field('Wachtwoord').value).not.toBe('');
    expect(screen.getByRole('button', { name: /^Begeleider/ }).getAttribute('aria-pressed')).toBe('true');
  });

  it('shows nobody of the demo elsewhere', () => {
    show(form());
    expect(screen.queryByRole('heading', { name: 'Rondkijken in de demo' })).toBeNull();
  });
});

describe('accepting an invitation', () => {
  const form = (done: string[] = []): ReactNode => (
    <AcceptInvitation token="geheim" invitation={{ email: 'nynke@example.org', invitedBy: 'Rohan Bisseswar', organisation: null }} onSignedIn={async () => void done.push('in')} />
  );

  async function fillIn(user: ReturnType<typeof userEvent.setup>): Promise<void> {
    await user.type(field('Naam'), 'Nynke Postma');
    await user.click(screen.getByRole('button', { name: /Functie/ }));
    await user.click(await screen.findByRole('option', { name: 'griffier' }));
    await user.type(field('Wachtwoord'), 'paarse olifant eet drop');
  }

  it('makes the account out of what was filled in', async () => {
    const done: string[] = [];
    let sent: unknown;
    const user = show(form(done), {
      AcceptInvitation: ({ input }) => {
        sent = input;
        return { data: { acceptInvitation: { __typename: 'SignInPayload', account } } };
      },
    });
    expect(screen.getByText(/Rohan Bisseswar nodigt je uit/)).toBeTruthy();
    expect(field('E-mailadres').readOnly).toBe(true);
    await fillIn(user);
    await user.click(press('Maak mijn account'));
    await waitFor(() => expect(done).toEqual(['in']));
    expect(sent).toEqual({
      token: 'geheim',
      name: 'Nynke Postma',
      function: 'griffier',
      jobTitle: '',
      organisationId: null,
      language: 'nl',
      password: 'paarse olifant eet drop',
    });
  });

  it('says at the password what is wrong with it, and keeps the rest', async () => {
    const user = show(form(), { AcceptInvitation: refuse('PASSWORD_TOO_COMMON') });
    await fillIn(user);
    await user.click(press('Maak mijn account'));
    await waitFor(() => expect(wordsAt(field('Wachtwoord'))).toContain('Dit wachtwoord gebruiken te veel mensen.'));
    expect(field('Naam').value).toBe('Nynke Postma');
  });

  it('asks for name, function and password first', async () => {
    const user = show(form());
    await user.click(press('Maak mijn account'));
    expect(screen.getAllByText('Vul dit in.')).toHaveLength(3);
  });
});

describe('a forgotten password', () => {
  it('gets an answer that does not tell whether there is an account', async () => {
    const user = show(<ForgotPasswordForm />, {
      RequestPasswordReset: () => ({ data: { requestPasswordReset: { __typename: 'RequestPasswordResetPayload', email: 'femke@example.org' } } }),
    });
    await user.type(field('E-mailadres'), 'femke@example.org{Enter}');
    await screen.findByText(/Is er een account met femke@example.org\?/);
    await user.click(press('Probeer een ander adres'));
    expect(field('E-mailadres').value).toBe('femke@example.org');
  });

  it('offers a new link when this one is too old', async () => {
    const user = show(<NewPasswordForm token="oud" forgotHref="/vergeten" onSignedIn={async () => undefined} />, { ResetPassword: refuse('LINK_EXPIRED') });
    await user.type(field('Nieuw wachtwoord'), 'paarse olifant eet drop{Enter}');
    expect((await screen.findByRole('link', { name: 'Mail me een link' })).getAttribute('href')).toBe('/vergeten');
  });
});

describe('the own profile', () => {
  const stored = { ...account, name: 'Femke', function: 'ambtenaar', jobTitle: null, language: 'nl', organisation: null };

  function Shown() {
    return <p>taal: {useLanguage().language}</p>;
  }

  it('is saved, and a new language is on screen at once', async () => {
    let sent: unknown;
    const user = show(
      <>
        <ProfileForm account={stored as never} />
        <Shown />
      </>,
      {
        UpdateProfile: ({ input }) => {
          sent = input;
          return { data: { updateProfile: { __typename: 'AccountPayload', account: { ...stored, name: 'Femke Oldenkotte', language: 'en' } } } };
        },
      },
    );
    await user.clear(field('Naam'));
    await user.type(field('Naam'), 'Femke Oldenkotte');
    await user.click(screen.getByRole('radio', { name: 'English' }));
    await user.click(press('Bewaar'));
    await screen.findByText('taal: en');
    expect(sent).toEqual({ name: 'Femke Oldenkotte', function: 'ambtenaar', jobTitle: '', organisationId: null, language: 'en' });
  });

  it('says at the current password that it is wrong', async () => {
    const user = show(<ChangePasswordForm email="femke@example.org" onChanged={() => undefined} />, { ChangePassword: refuse('PASSWORD_WRONG') });
    await user.type(field('Huidig wachtwoord'), 'paarse kikker');
    await user.type(field('Nieuw wachtwoord'), 'paarse olifant eet drop{Enter}');
    await waitFor(() => expect(wordsAt(field('Huidig wachtwoord'))).toContain('Je huidige wachtwoord klopt niet.'));
  });
});

describe('leaving for good', () => {
  it('asks for the password, keeps the words unless told otherwise, and forgets what this device kept', async () => {
    const asked: unknown[] = [];
    const done: string[] = [];
    localStorage.setItem('leerkring.draft.femke.thread:1', JSON.stringify({ text: 'half een zin', savedAt: new Date() }));
    const user = show(<EraseOwnAccount account={{ id: 'femke', name: 'Femke' }} onErased={() => done.push('gone')} />, {
      EraseAccount: ({ input }) => {
        asked.push(input);
        if (asked.length === 1) return Promise.reject(new LeerkringError('PASSWORD_WRONG'));
        return { data: { eraseAccount: { __typename: 'AccountPayload', account: { ...account, name: 'Oud-deelnemer' } } } };
      },
    });
    await user.click(press('Verwijder mijn account'));
    expect((await screen.findByRole('alertdialog', { name: 'Je account verwijderen?' })).textContent).toContain('kan niet ongedaan');
    await user.type(field('Huidig wachtwoord'), 'paarse olifant');
    await user.click(press('Verwijder voorgoed'));
    await waitFor(() => expect(wordsAt(field('Huidig wachtwoord'))).toContain('Je huidige wachtwoord klopt niet.'));
    expect(localStorage.getItem('leerkring.draft.femke.thread:1')).not.toBeNull();
    await user.click(press('Verwijder voorgoed'));
    await waitFor(() => expect(done).toEqual(['gone']));
    expect(asked[1]).toEqual({ accountId: 'femke', withWords: false, password: 'paarse olifant' });
    expect(localStorage.getItem('leerkring.draft.femke.thread:1')).toBeNull();
  });
});
