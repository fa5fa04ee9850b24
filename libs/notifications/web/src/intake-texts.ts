import type { NotificationReason } from '@leerkring/contract';

type Sentences = Record<Extract<NotificationReason, `intake_${string}`>, string>;

/** What happened to an intake. */
export const intakeSaid = {
  nl: (who: string): Sentences => ({
    intake_offered: `${who} biedt momenten aan. Kies er een voor jullie intake of gesprek`,
    intake_booked: `${who} koos een moment voor een intake of gesprek`,
    intake_moved: `${who} verzette een intake of gesprek. Kijk wanneer het nu is`,
    intake_cancelled: `${who} zegde een intake of gesprek af. Er staat bij waarom`,
  }),
  en: (who: string): Sentences => ({
    intake_offered: `${who} offers moments. Choose one for your intake or talk`,
    intake_booked: `${who} chose a moment for an intake or talk`,
    intake_moved: `${who} moved an intake or talk. See when it is now`,
    intake_cancelled: `${who} called off an intake or talk. It says why`,
  }),
};

/** Why somebody is told of it. */
export const intakeBecause: Record<'nl' | 'en', Sentences> = {
  nl: {
    intake_offered: 'Omdat je meedoet aan deze aanmelding, en jullie nog geen moment hebben.',
    intake_booked: 'Omdat je meedoet aan deze aanmelding, of op dat moment de intake doet.',
    intake_moved: 'Omdat je meedoet aan deze aanmelding, of de intake doet of zou doen.',
    intake_cancelled: 'Omdat je meedoet aan deze aanmelding, of de intake zou doen.',
  },
  en: {
    intake_offered: 'Because you take part in this application, and you have no moment yet.',
    intake_booked: 'Because you take part in this application, or take the intake at that moment.',
    intake_moved: 'Because you take part in this application, or take the intake or were to.',
    intake_cancelled: 'Because you take part in this application, or were to take the intake.',
  },
};
