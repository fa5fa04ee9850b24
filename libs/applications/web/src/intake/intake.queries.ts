import { graphql, type FragmentOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';

registerPolicies({
  Application: { fields: { intakes: { merge: false }, intakeChoice: { merge: false }, intakeReports: { merge: false }, localQuestions: { merge: false } } },
  IntakeReport: { fields: { answers: { merge: false } } },
  Track: { fields: { intakeSlots: { merge: false }, collectedQuestions: { merge: false }, learningQuestionProposals: { merge: false } } },
});

export const SlotFragment = graphql(`
  fragment IntakeSlot_slot on IntakeSlot @_unmask {
    id
    startsAt
    endsAt
    way
    place
    offeredBy {
      id
      name
    }
  }
`);
export type SlotData = FragmentOf<typeof SlotFragment>;

/** A question of a municipality and what becomes of it. */
export const LocalQuestionFragment = graphql(`
  fragment LocalQuestion_question on LocalQuestion @_unmask {
    id
    question
    askedBy
    revision
    chosenAt
    marks
    marked
    learningQuestion {
      id
      nl: name
      en: name(language: en)
    }
    proposal {
      id
      nameNl
      declinedAt
      reason
    }
  }
`);
export type LocalQuestionData = FragmentOf<typeof LocalQuestionFragment>;

/** What an application's page shows of its intake. */
export const IntakeView = graphql(
  `
    fragment IntakeView_application on Application @_unmask {
      reportsHead
      professionalGroups
      localIntakeHead
      intakes {
        id
        kind
        cancelledAt
        reason
        link
        slot {
          ...IntakeSlot_slot
        }
      }
      intakeChoice {
        ...IntakeSlot_slot
      }
      intakeReports {
        id
        kind
        laidBeforeAt
        missing
        remark
        remarkRevision
        viewerCan
        answers {
          question
          value
          revision
        }
      }
      localQuestions {
        ...LocalQuestion_question
      }
      localQuestionsLaidBeforeAt
      localQuestionsAtMost
      viewerCanLocally
    }
  `,
  [SlotFragment, LocalQuestionFragment],
);
export type IntakeData = FragmentOf<typeof IntakeView>;
export type ReportData = IntakeData['intakeReports'][number];
export type AppointmentData = IntakeData['intakes'][number];

/** Moments of a track, for who looks after it. */
export const TrackIntakesQuery = graphql(
  `
    query TrackIntakes($slug: String!, $language: Language!) {
      track(slug: $slug) {
        id
        slug
        letter
        name(language: $language)
        viewerCan
        intakeSlotsHead
        intakeSlots {
          ...IntakeSlot_slot
          intake {
            id
            kind
            application {
              id
              organisation {
                id
                name
              }
            }
          }
        }
      }
    }
  `,
  [SlotFragment],
);

/** What municipalities ask in a track, by learning question. */
export const TrackQuestionsQuery = graphql(
  `
    query TrackQuestions($slug: String!, $language: Language!) {
      track(slug: $slug) {
        id
        slug
        letter
        name(language: $language)
        collectedQuestions {
          ...LocalQuestion_question
          application {
            id
            organisation {
              id
              name
            }
          }
        }
        learningQuestionProposals {
          id
          nameNl
          proposedAt
          proposedBy {
            id
            name
          }
        }
      }
      taxonomyTerms {
        id
        taxonomy
        nl: name
        en: name(language: en)
      }
    }
  `,
  [LocalQuestionFragment],
);
