import { defineTexts } from './language';

export const texts = defineTexts({
  nl: {
    minutesLeft: (minutes: number) => (minutes === 1 ? 'Er is nog 1 minuut over.' : `Er zijn nog ${minutes} minuten over.`),
    after: (seconds: number) => `Over ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} kan het weer.`,
    fieldMissing: 'Vul dit in.',
    fieldTooShort: 'Dit is te kort.',
    fieldTooLong: 'Dit is te lang.',
    fieldFormat: 'Dit heeft niet de juiste vorm.',
    fieldWrong: 'Dit klopt niet.',
    connecting: 'Verbinding maken',
    connected: 'Verbonden, iedereen loopt gelijk',
    reconnecting: 'Even geen verbinding, we proberen het opnieuw',
    offline: 'Je bent offline',
    signedOut: 'Je bent niet ingelogd',
  },
  en: {
    minutesLeft: (minutes: number) => (minutes === 1 ? 'There is 1 minute left.' : `There are ${minutes} minutes left.`),
    after: (seconds: number) => `You can try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    fieldMissing: 'Please fill this in.',
    fieldTooShort: 'This is too short.',
    fieldTooLong: 'This is too long.',
    fieldFormat: 'This does not have the right form.',
    fieldWrong: 'This is not right.',
    connecting: 'Connecting',
    connected: 'Connected, everyone is in step',
    reconnecting: 'No connection for a moment, we are trying again',
    offline: 'You are offline',
    signedOut: 'You are not signed in',
  },
});
