/** Bounds of what people put in at a case: notes, lessons, weighing frameworks and its canvas. */
export const caseLimits = {
  caseNote: 4000,
  /** Of one case. */
  caseNotes: 200,
  /** Each of situation, action and effect. */
  lessonPart: 2000,
  /** Of one case. */
  lessons: 50,
  /** Weighing frameworks of one case; of each of them the criteria, options and versions. */
  weighings: 5,
  weighingCriteria: 12,
  weighingOptions: 8,
  weighingVersions: 30,
  /** What a criterion, an option or a version is called, and what it means. */
  weighingName: 80,
  weighingExplanation: 500,
  /** Why an option has a score, a municipality says what it says, or a version is adopted or not. */
  weighingReason: 500,
  /** What municipalities said of one version, with what they said before. */
  weighingVoices: 200,
  /** Of the process canvas of one case. */
  canvasActors: 20,
  canvasActor: 80,
  canvasRules: 20,
  canvasRule: 300,
  influenceMoments: 40,
  /** What can be influenced at a moment. */
  influence: 500,
  canvasSnapshots: 30,
} as const;
