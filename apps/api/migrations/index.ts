import { CreateStreamsAndEvents1763700000000 } from './1763700000000-create-streams-and-events';
import { CreateOrganisations1763700100000 } from './1763700100000-create-organisations';
import { CreateAccounts1763700200000 } from './1763700200000-create-accounts';
import { CreateTracks1763700300000 } from './1763700300000-create-tracks';
import { CreateGroups1763700400000 } from './1763700400000-create-groups';
import { CreateThreads1763700500000 } from './1763700500000-create-threads';
import { CreateCaseFiles1763700600000 } from './1763700600000-create-case-files';
import { CreateLiveSessions1763700700000 } from './1763700700000-create-live-sessions';
import { AddTracksOfTheProgramme1763700800000 } from './1763700800000-add-tracks-of-the-programme';
import { CreateSocketIoAttachments1763700900000 } from './1763700900000-create-socket-io-attachments';
import { CreateAccessEpoch1763701000000 } from './1763701000000-create-access-epoch';
import { LetThreadsBeAboutMore1763800000000 } from './1763800000000-let-threads-be-about-more';
import { AddFieldsAndAnswersToThreads1763800010000 } from './1763800010000-add-fields-and-answers-to-threads';
import { CreateThreadTags1763800020000 } from './1763800020000-create-thread-tags';
import { CreateAnnouncementConfirmations1763800030000 } from './1763800030000-create-announcement-confirmations';
import { CreatePostMentions1763800100000 } from './1763800100000-create-post-mentions';
import { CreatePostLinks1763800110000 } from './1763800110000-create-post-links';
import { CreateFollowsAndNotifications1763800200000 } from './1763800200000-create-follows-and-notifications';
import { AddPlaceholdersToAccounts1763800400000 } from './1763800400000-add-placeholders-to-accounts';
import { CreateImportedPosts1763800410000 } from './1763800410000-create-imported-posts';
import { AddErasedAtToAccounts1763800500000 } from './1763800500000-add-erased-at-to-accounts';
import { LetThreadsBePinnedAndLocked1763800600000 } from './1763800600000-let-threads-be-pinned-and-locked';
import { LetThreadsBeClosed1763800610000 } from './1763800610000-let-threads-be-closed';
import { MarkBestPractices1763800620000 } from './1763800620000-mark-best-practices';
import { CreatePostReactions1763900100000 } from './1763900100000-create-post-reactions';
import { CreateAttachments1763900200000 } from './1763900200000-create-attachments';
import { LetPostsBeHidden1763900300000 } from './1763900300000-let-posts-be-hidden';
import { CreateReports1763900310000 } from './1763900310000-create-reports';
import { LetPostsBeMoved1763900400000 } from './1763900400000-let-posts-be-moved';
import { TellOfMentionsThatCameLater1763900600000 } from './1763900600000-tell-of-mentions-that-came-later';
import { CreateThreadTemplates1763900610000 } from './1763900610000-create-thread-templates';
import { TellReportersWhatBecameOfIt1763900900000 } from './1763900900000-tell-reporters-what-became-of-it';
import { CreatePostVersions1763900950000 } from './1763900950000-create-post-versions';
import { CreateBookmarks1763901700000 } from './1763901700000-create-bookmarks';
import { TellOfReminders1763901710000 } from './1763901710000-tell-of-reminders';
import { TellWhichPostsAreLinkedTo1763901720000 } from './1763901720000-tell-which-posts-are-linked-to';
import { GiveSessionsARundown1763902000000 } from './1763902000000-give-sessions-a-rundown';
import { CreatePolls1763902100000 } from './1763902100000-create-polls';
import { CreateThreadCopies1763902200000 } from './1763902200000-create-thread-copies';
import { CreateMeetings1763902300000 } from './1763902300000-create-meetings';
import { TellOfMeetings1763902310000 } from './1763902310000-tell-of-meetings';
import { SlowTheChatDown1763902400000 } from './1763902400000-slow-the-chat-down';
import { CreateAgreements1763902500000 } from './1763902500000-create-agreements';
import { LetChatMessagesBeHidden1763902600000 } from './1763902600000-let-chat-messages-be-hidden';
import { LetOneMessageBePinned1763902610000 } from './1763902610000-let-one-message-be-pinned';
import { CreateChatReactions1763902620000 } from './1763902620000-create-chat-reactions';
import { LetMessagesBeAnswered1763902630000 } from './1763902630000-let-messages-be-answered';
import { CreateMinutes1763902700000 } from './1763902700000-create-minutes';
import { LetPollsHaveAScale1763902800000 } from './1763902800000-let-polls-have-a-scale';
import { KeepSmallAnonymousPollsSecret1763902800010 } from './1763902800010-keep-small-anonymous-polls-secret';
import { LetPollsAskForConsent1763902800020 } from './1763902800020-let-polls-ask-for-consent';
import { CreateOwnFormats1763902800030 } from './1763902800030-create-own-formats';
import { CreateInputs1763902900000 } from './1763902900000-create-inputs';
import { CreateClusters1763902900010 } from './1763902900010-create-clusters';
import { TellOfMinutes1763902910000 } from './1763902910000-tell-of-minutes';
import { GiveInputsOnePlace1763903100000 } from './1763903100000-give-inputs-one-place';
import { CreateAgendaItems1763903100010 } from './1763903100010-create-agenda-items';
import { LetClustersBeVotedOn1763903100020 } from './1763903100020-let-clusters-be-voted-on';
import { TellOfPlaces1763903100030 } from './1763903100030-tell-of-places';
import { CreateDatePolls1763903300000 } from './1763903300000-create-date-polls';
import { TellOfDatePolls1763903300010 } from './1763903300010-tell-of-date-polls';
import { NumberChangesOfMeetings1763903300020 } from './1763903300020-number-changes-of-meetings';
import { TellOfMentionsInChats1763903400000 } from './1763903400000-tell-of-mentions-in-chats';
import { CreateMeetingFiles1763903500000 } from './1763903500000-create-meeting-files';
import { CreateSideChats1763903600000 } from './1763903600000-create-side-chats';
import { CreateSessionNotes1763904000000 } from './1763904000000-create-session-notes';
import { LetFilesGoWithChatMessages1763905000000 } from './1763905000000-let-files-go-with-chat-messages';
import { CreateExcerpts1763905000010 } from './1763905000010-create-excerpts';
import { TellOfExcerpts1763905000020 } from './1763905000020-tell-of-excerpts';
import { CreateCompassCases1763906000000 } from './1763906000000-create-compass-cases';
import { CreateCompassGames1763906000010 } from './1763906000010-create-compass-games';
import { CreateConsequences1763906000020 } from './1763906000020-create-consequences';
import { CreateObservers1763908100000 } from './1763908100000-create-observers';
import { LetSessionsHaveParts1763908200000 } from './1763908200000-let-sessions-have-parts';
import { CreateSubSessions1763908200010 } from './1763908200010-create-sub-sessions';
import { CreateStages1763908300000 } from './1763908300000-create-stages';
import { LetMeetingsHaveAnOwnFormat1763908400000 } from './1763908400000-let-meetings-have-an-own-format';
import { LetTracksHaveOwnFormats1763908400010 } from './1763908400010-let-tracks-have-own-formats';
import { CreateStoredBytes1763908600000 } from './1763908600000-create-stored-bytes';
import { CreateUploads1763908600010 } from './1763908600010-create-uploads';
import { CreateShares1763908700000 } from './1763908700000-create-shares';
import { TellOfShares1763908700010 } from './1763908700010-tell-of-shares';
import { CreateDocumentTexts1763908800000 } from './1763908800000-create-document-texts';
import { TellOfObserving1763908990000 } from './1763908990000-tell-of-observing';
import { LetCasesTakeSteps1763909000000 } from './1763909000000-let-cases-take-steps';
import { TellMoreOfCases1763909000010 } from './1763909000010-tell-more-of-cases';
import { CreateCaseNotes1763909100000 } from './1763909100000-create-case-notes';
import { CreateLessons1763909100010 } from './1763909100010-create-lessons';
import { TellOfHidingInChats1763909200000 } from './1763909200000-tell-of-hiding-in-chats';
import { MarkVersionsWithMacros1763909300000 } from './1763909300000-mark-versions-with-macros';
import { LetBytesBeScanned1763909300010 } from './1763909300010-let-bytes-be-scanned';
import { CreateShareFindings1763909300020 } from './1763909300020-create-share-findings';
import { LetWordsOfSessionsGoToCases1763909450000 } from './1763909450000-let-words-of-sessions-go-to-cases';
import { TellOfWordsInCases1763909450010 } from './1763909450010-tell-of-words-in-cases';
import { LetVersionsBeDestroyed1763909450030 } from './1763909450030-let-versions-be-destroyed';
import { ClassifyVersions1763909450040 } from './1763909450040-classify-versions';
import { CreateWeighings1763909600000 } from './1763909600000-create-weighings';
import { CreateWeighingVersions1763909600010 } from './1763909600010-create-weighing-versions';
import { TellOfWeighing1763909600020 } from './1763909600020-tell-of-weighing';
import { CreateDocumentMetadata1763909800000 } from './1763909800000-create-document-metadata';
import { CreateLibraryVisits1763909900000 } from './1763909900000-create-library-visits';
import { CreateRemarks1763909900500 } from './1763909900500-create-remarks';
import { RememberScansThatAreUntold1763909901000 } from './1763909901000-remember-scans-that-are-untold';
import { CreateDocumentRenditions1763909980000 } from './1763909980000-create-document-renditions';
import { CreateReadRequests1763909990100 } from './1763909990100-create-read-requests';
import { CreateCanvases1763909995000 } from './1763909995000-create-canvases';
import { CreateProgrammeRules1764000000000 } from './1764000000000-create-programme-rules';
import { CreateTrackChanges1764000100000 } from './1764000100000-create-track-changes';
import { CreateTrackNotices1764000100010 } from './1764000100010-create-track-notices';
import { TellOfOpenedTracks1764000100020 } from './1764000100020-tell-of-opened-tracks';
import { KeepVersionsOfTracks1764000100030 } from './1764000100030-keep-versions-of-tracks';
import { CreateEditions1764000110000 } from './1764000110000-create-editions';
import { CreateApplications1764000200000 } from './1764000200000-create-applications';
import { LetInvitationsLeadSomewhere1764000300000 } from './1764000300000-let-invitations-lead-somewhere';
import { CreateDelegations1764000300010 } from './1764000300010-create-delegations';
import { CreateIntakes1764000310000 } from './1764000310000-create-intakes';
import { CreateLocalQuestions1764000310010 } from './1764000310010-create-local-questions';
import { CreateCompositions1764000320000 } from './1764000320000-create-compositions';
import { CreateAgendaEvents1764000330000 } from './1764000330000-create-agenda-events';
import { CreateAgendaFeeds1764000330010 } from './1764000330010-create-agenda-feeds';
import { CreateEventProgrammes1764000340000 } from './1764000340000-create-event-programmes';
import { CreateSeats1764000340010 } from './1764000340010-create-seats';
import { TellOfSeats1764000340020 } from './1764000340020-tell-of-seats';
import { CreateContacts1764000360000 } from './1764000360000-create-contacts';
import { CreateImports1764000360010 } from './1764000360010-create-imports';
import { SendGroupInvitationsLater1764000360020 } from './1764000360020-send-group-invitations-later';
import { TellOfApplications1764000361000 } from './1764000361000-tell-of-applications';
import { TellOfPlacing1764000390000 } from './1764000390000-tell-of-placing';
import { TellOfAgendaEvents1764000391000 } from './1764000391000-tell-of-agenda-events';
import { LetFilesGoWithPreparations1764000340030 } from './1764000340030-let-files-go-with-preparations';
import { TellOfIntakes1764000392000 } from './1764000392000-tell-of-intakes';
import { CreateProgrammeMessages1764000350000 } from './1764000350000-create-programme-messages';
import { TellOfProgrammeMessages1764000393000 } from './1764000393000-tell-of-programme-messages';
import { RememberEventsMovedAlone1764000410000 } from './1764000410000-remember-events-moved-alone';
import { LetOrganisationsBeEntered1764000420000 } from './1764000420000-let-organisations-be-entered';
import { LetMunicipalitiesApplyAgain1764000400000 } from './1764000400000-let-municipalities-apply-again';
import { CreateApplicationPapers1764000430000 } from './1764000430000-create-application-papers';
import { CreateApplicationCases1764000431000 } from './1764000431000-create-application-cases';

/** One database, one timeline: every migration, oldest first. */
export const migrations = [
  CreateStreamsAndEvents1763700000000,
  CreateOrganisations1763700100000,
  CreateAccounts1763700200000,
  CreateTracks1763700300000,
  CreateGroups1763700400000,
  CreateThreads1763700500000,
  CreateCaseFiles1763700600000,
  CreateLiveSessions1763700700000,
  AddTracksOfTheProgramme1763700800000,
  CreateSocketIoAttachments1763700900000,
  CreateAccessEpoch1763701000000,
  LetThreadsBeAboutMore1763800000000,
  AddFieldsAndAnswersToThreads1763800010000,
  CreateThreadTags1763800020000,
  CreateAnnouncementConfirmations1763800030000,
  CreatePostMentions1763800100000,
  CreatePostLinks1763800110000,
  CreateFollowsAndNotifications1763800200000,
  AddPlaceholdersToAccounts1763800400000,
  CreateImportedPosts1763800410000,
  AddErasedAtToAccounts1763800500000,
  LetThreadsBePinnedAndLocked1763800600000,
  LetThreadsBeClosed1763800610000,
  MarkBestPractices1763800620000,
  CreatePostReactions1763900100000,
  CreateAttachments1763900200000,
  LetPostsBeHidden1763900300000,
  CreateReports1763900310000,
  LetPostsBeMoved1763900400000,
  TellOfMentionsThatCameLater1763900600000,
  CreateThreadTemplates1763900610000,
  TellReportersWhatBecameOfIt1763900900000,
  CreatePostVersions1763900950000,
  CreateBookmarks1763901700000,
  TellOfReminders1763901710000,
  TellWhichPostsAreLinkedTo1763901720000,
  GiveSessionsARundown1763902000000,
  CreatePolls1763902100000,
  CreateThreadCopies1763902200000,
  CreateMeetings1763902300000,
  TellOfMeetings1763902310000,
  SlowTheChatDown1763902400000,
  CreateAgreements1763902500000,
  LetChatMessagesBeHidden1763902600000,
  LetOneMessageBePinned1763902610000,
  CreateChatReactions1763902620000,
  LetMessagesBeAnswered1763902630000,
  CreateMinutes1763902700000,
  LetPollsHaveAScale1763902800000,
  KeepSmallAnonymousPollsSecret1763902800010,
  LetPollsAskForConsent1763902800020,
  CreateOwnFormats1763902800030,
  CreateInputs1763902900000,
  CreateClusters1763902900010,
  TellOfMinutes1763902910000,
  GiveInputsOnePlace1763903100000,
  CreateAgendaItems1763903100010,
  LetClustersBeVotedOn1763903100020,
  TellOfPlaces1763903100030,
  CreateDatePolls1763903300000,
  TellOfDatePolls1763903300010,
  NumberChangesOfMeetings1763903300020,
  TellOfMentionsInChats1763903400000,
  CreateMeetingFiles1763903500000,
  CreateSideChats1763903600000,
  CreateSessionNotes1763904000000,
  LetFilesGoWithChatMessages1763905000000,
  CreateExcerpts1763905000010,
  TellOfExcerpts1763905000020,
  CreateCompassCases1763906000000,
  CreateCompassGames1763906000010,
  CreateConsequences1763906000020,
  CreateObservers1763908100000,
  LetSessionsHaveParts1763908200000,
  CreateSubSessions1763908200010,
  CreateStages1763908300000,
  LetMeetingsHaveAnOwnFormat1763908400000,
  LetTracksHaveOwnFormats1763908400010,
  CreateStoredBytes1763908600000,
  CreateUploads1763908600010,
  CreateShares1763908700000,
  TellOfShares1763908700010,
  CreateDocumentTexts1763908800000,
  TellOfObserving1763908990000,
  LetCasesTakeSteps1763909000000,
  TellMoreOfCases1763909000010,
  CreateCaseNotes1763909100000,
  CreateLessons1763909100010,
  TellOfHidingInChats1763909200000,
  MarkVersionsWithMacros1763909300000,
  LetBytesBeScanned1763909300010,
  CreateShareFindings1763909300020,
  LetWordsOfSessionsGoToCases1763909450000,
  TellOfWordsInCases1763909450010,
  LetVersionsBeDestroyed1763909450030,
  ClassifyVersions1763909450040,
  CreateWeighings1763909600000,
  CreateWeighingVersions1763909600010,
  TellOfWeighing1763909600020,
  CreateDocumentMetadata1763909800000,
  CreateLibraryVisits1763909900000,
  CreateRemarks1763909900500,
  RememberScansThatAreUntold1763909901000,
  CreateDocumentRenditions1763909980000,
  CreateReadRequests1763909990100,
  CreateCanvases1763909995000,
  CreateProgrammeRules1764000000000,
  CreateTrackChanges1764000100000,
  CreateTrackNotices1764000100010,
  TellOfOpenedTracks1764000100020,
  KeepVersionsOfTracks1764000100030,
  CreateEditions1764000110000,
  CreateApplications1764000200000,
  LetInvitationsLeadSomewhere1764000300000,
  CreateDelegations1764000300010,
  CreateIntakes1764000310000,
  CreateLocalQuestions1764000310010,
  CreateCompositions1764000320000,
  CreateAgendaEvents1764000330000,
  CreateAgendaFeeds1764000330010,
  CreateEventProgrammes1764000340000,
  CreateSeats1764000340010,
  TellOfSeats1764000340020,
  LetFilesGoWithPreparations1764000340030,
  CreateProgrammeMessages1764000350000,
  CreateContacts1764000360000,
  CreateImports1764000360010,
  SendGroupInvitationsLater1764000360020,
  TellOfApplications1764000361000,
  TellOfPlacing1764000390000,
  TellOfAgendaEvents1764000391000,
  TellOfIntakes1764000392000,
  TellOfProgrammeMessages1764000393000,
  RememberEventsMovedAlone1764000410000,
  LetOrganisationsBeEntered1764000420000,
  LetMunicipalitiesApplyAgain1764000400000,
  CreateApplicationPapers1764000430000,
  CreateApplicationCases1764000431000,
];
