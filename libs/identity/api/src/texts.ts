import type { Mail } from '@leerkring/platform/api';
import type { Language } from './accounts/account.entity';

type Text = Pick<Mail, 'subject' | 'text'>;

interface Texts {
  /** `inviter` is empty when the operator of the server invites; `about` is what the person is asked to take part in, or empty. */
  invitation: (values: { inviter: string; about: string; address: string }) => Text;
  passwordReset: (values: { name: string; address: string }) => Text;
  passwordChanged: (values: { name: string; address: string }) => Text;
}

const nl: Texts = {
  invitation: ({ inviter, about, address }) => ({
    subject: about ? `Je bent gevraagd: ${about}` : 'Je bent uitgenodigd voor Leerkring',
    text: `Hallo,

${inviter ? `${inviter} nodigt je uit voor` : 'Je bent uitgenodigd voor'} Leerkring. Daar leren gemeenten met elkaar over lokale democratie.
${about && `\nJe bent gevraagd voor: ${about}. Daar kom je meteen terecht.\n`}
Maak je account met deze link:
${address}

De link werkt één keer, tot 48 uur na het versturen van deze mail. Verwachtte je dit niet? Dan hoef je niets te doen.

Leerkring`,
  }),
  passwordReset: ({ name, address }) => ({
    subject: 'Kies een nieuw wachtwoord',
    text: `Hallo ${name},

Je vroeg om een nieuw wachtwoord voor Leerkring. Kies het met deze link:
${address}

De link werkt één keer, tot een uur na het versturen van deze mail. Vroeg je hier niet om? Dan hoef je niets te doen: je wachtwoord blijft zoals het was.

Leerkring`,
  }),
  passwordChanged: ({ name, address }) => ({
    subject: 'Je wachtwoord is veranderd',
    text: `Hallo ${name},

Het wachtwoord van je account bij Leerkring is net veranderd. Op je andere apparaten ben je uitgelogd.

Was jij dat niet? Kies dan meteen een nieuw wachtwoord:
${address}

Leerkring`,
  }),
};

const en: Texts = {
  invitation: ({ inviter, about, address }) => ({
    subject: about ? `You are asked to take part: ${about}` : 'You are invited to Leerkring',
    text: `Hello,

${inviter ? `${inviter} invites you to` : 'You are invited to'} Leerkring, where Dutch municipalities learn together about local democracy.
${about && `\nYou are asked for: ${about}. That is where you arrive.\n`}
Make your account with this link:
${address}

The link works once, until 48 hours after this mail was sent. You did not expect this? Then there is nothing you need to do.

Leerkring`,
  }),
  passwordReset: ({ name, address }) => ({
    subject: 'Choose a new password',
    text: `Hello ${name},

You asked for a new password for Leerkring. Choose it with this link:
${address}

The link works once, until one hour after this mail was sent. You did not ask for it? Then there is nothing you need to do: your password stays as it was.

Leerkring`,
  }),
  passwordChanged: ({ name, address }) => ({
    subject: 'Your password was changed',
    text: `Hello ${name},

The password of your Leerkring account has just been changed. You were signed out on your other devices.

That was not you? Then choose a new password at once:
${address}

Leerkring`,
  }),
};

/** Every mail of this room, in both languages. */
export const mailTexts: Record<Language, Texts> = { nl, en };
