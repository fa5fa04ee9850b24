import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '@leerkring/groups/api';
import { IdentityModule } from '@leerkring/identity/api';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { Access, Cursors, Reactions, Titles } from '@leerkring/platform/api';
import { AgendaItem, Cluster, Input, JointAgenda } from './agenda/agenda.entity';
import { AgendaReactions } from './agenda/agenda.reactions';
import { AgendaRepository } from './agenda/agenda.repository';
import { BoardResolver, InputsResolver, JointAgendasResolver, MeetingInputsResolver } from './agenda/agenda.resolver';
import { AgendaService } from './agenda/agenda.service';
import { AgendaWork } from './agenda/agenda-work';
import { BoardService } from './agenda/board.service';
import { InputReminders } from './agenda/input-reminders';
import { InputsService } from './agenda/inputs.service';
import { ChatAttachmentsResolver } from './attaching/attaching.resolver';
import { ChatAttachment } from './attaching/chat-attachment.entity';
import { ChatAttachments } from './attaching/chat-attachments.service';
import { CallingResolver } from './calling/calling.resolver';
import { SessionCalls } from './calling/session-calls.service';
import { ChatGateway } from './chat.gateway';
import { ChatMessage } from './chat-message.entity';
import { ChatResolver } from './chat.resolver';
import { ChatService } from './chat.service';
import { ChatWriter } from './chat.writer';
import { CompassCase } from './compass/compass-case.entity';
import { CompassCasesRepository } from './compass/compass-cases.repository';
import { CompassCasesService } from './compass/compass-cases.service';
import { CompassChoice, CompassGame } from './compass/compass-game.entity';
import { CompassGamesRepository } from './compass/compass-games.repository';
import { CompassGamesService } from './compass/compass-games.service';
import { CompassReactions } from './compass/compass.reactions';
import { CompassCasesResolver, CompassGamesResolver, ConsequencesResolver, SessionCompassResolver } from './compass/compass.resolver';
import { Consequence } from './compass/consequence.entity';
import { ConsequencesService } from './compass/consequences.service';
import { CrowdResolver } from './crowd/crowd.resolver';
import { DatePoll, DatePollAnswer, DatePollMoment } from './date-polls/date-poll.entity';
import { DatePollsReactions } from './date-polls/date-polls.reactions';
import { DatePollsRepository } from './date-polls/date-polls.repository';
import { DatePollAnswersResolver, DatePollDelegationsResolver, DatePollsResolver, GroupDatePollsResolver } from './date-polls/date-polls.resolver';
import { DatePollsService } from './date-polls/date-polls.service';
import { Agreement } from './deciding/agreement.entity';
import { AgreementsRepository } from './deciding/agreements.repository';
import { AgreementsResolver, SessionAgreementsResolver } from './deciding/agreements.resolver';
import { AgreementsService } from './deciding/agreements.service';
import { AgreementSessionResolver, ViewerActionsResolver } from './deciding/open-actions.resolver';
import { ErasureReactions } from './erasure.reactions';
import { Excerpt, ExcerptMessage } from './excerpts/excerpt.entity';
import { ExcerptsRepository } from './excerpts/excerpts.repository';
import { ExcerptsResolver, SessionExcerptsResolver } from './excerpts/excerpts.resolver';
import { ExcerptsService } from './excerpts/excerpts.service';
import { HiddenMessage } from './hiding/hidden-message.entity';
import { HiddenMessagesRepository } from './hiding/hidden-messages.repository';
import { MessageHidingResolver } from './hiding/hiding.resolver';
import { MessageHiding } from './hiding/hiding.service';
import { LiveSession } from './live-session.entity';
import { LiveSessionsLoaders } from './live-sessions.loaders';
import { liveSessionsPolicy, visibleLiveSessions } from './live-sessions.policy';
import { LiveSessionsRepository } from './live-sessions.repository';
import { GroupLiveSessionsResolver, LiveSessionsResolver, ViewerLiveSessionsResolver } from './live-sessions.resolver';
import { LiveSessionsService } from './live-sessions.service';
import { MeetingFile } from './meeting-files/meeting-file.entity';
import { MeetingFilesRepository } from './meeting-files/meeting-files.repository';
import { MeetingFilesResolver } from './meeting-files/meeting-files.resolver';
import { MeetingFilesRoutes } from './meeting-files/meeting-files.routes';
import { MeetingFilesService } from './meeting-files/meeting-files.service';
import { Attendance, Meeting, MeetingReminder } from './meetings/meeting.entity';
import { MeetingReminders } from './meetings/meeting-reminders';
import { MeetingsRepository } from './meetings/meetings.repository';
import { AttendancesResolver, LiveSessionMeetingResolver, MeetingsResolver } from './meetings/meetings.resolver';
import { MeetingsRoutes } from './meetings/meetings.routes';
import { MeetingsService } from './meetings/meetings.service';
import { ChatMentionsResolver } from './mentioning/mentioning.resolver';
import { ChatMentions } from './mentioning/mentioning.service';
import { MessagePinningResolver } from './pinning/pinning.resolver';
import { MessagePinning } from './pinning/pinning.service';
import { Observer } from './observing/observer.entity';
import { ObserversRepository } from './observing/observers.repository';
import { ObserversResolver, SessionObserversResolver, ViewerObservingResolver } from './observing/observers.resolver';
import { ObserversService } from './observing/observers.service';
import { ObservingReactions } from './observing/observing.reactions';
import { MinutesExport } from './minutes/export/minutes-export';
import { MinutesRoutes } from './minutes/export/minutes.routes';
import { Amendment, Minutes, MinutesSection } from './minutes/minutes.entity';
import { MinutesDrafts } from './minutes/minutes-drafts';
import { MinutesReactions } from './minutes/minutes.reactions';
import { MinutesRepository } from './minutes/minutes.repository';
import { AmendmentsResolver, MinutesResolver, SessionMinutesResolver } from './minutes/minutes.resolver';
import { MinutesService } from './minutes/minutes.service';
import { LiveSessionNotesResolver, SessionNotesResolver } from './notes/session-notes.resolver';
import { NotesUpdate, PhaseNotes, SessionNotes } from './notes/session-notes.entity';
import { sessionNotesPolicy } from './notes/session-notes.policy';
import { SessionNotesRepository } from './notes/session-notes.repository';
import { SessionNotesService } from './notes/session-notes.service';
import { FormatChoices } from './own-formats/format-choices';
import { OwnFormat } from './own-formats/own-format.entity';
import { OwnFormatsRepository } from './own-formats/own-formats.repository';
import { OwnFormatsResolver, TrackFormatsResolver } from './own-formats/own-formats.resolver';
import { OwnFormatsService } from './own-formats/own-formats.service';
import { trackFormatsPolicy } from './own-formats/track-formats.policy';
import { Poll, PollBallot, PollVote } from './polling/poll.entity';
import { PollsRepository } from './polling/polls.repository';
import { PollsResolver } from './polling/polls.resolver';
import { PollsService } from './polling/polls.service';
import { ChatReaction } from './reacting/chat-reaction.entity';
import { ChatReactionsRepository } from './reacting/chat-reactions.repository';
import { ChatReactingResolver } from './reacting/reacting.resolver';
import { ChatReacting } from './reacting/reacting.service';
import { RundownResolver } from './running/rundown.resolver';
import { RundownService } from './running/rundown.service';
import { SessionEndings } from './session-endings';
import { SideChat, SideChatMessage } from './side-chat/side-chat.entity';
import { sideChatPolicy } from './side-chat/side-chat.policy';
import { SessionSideChatResolver, SideChatMessagesResolver, SideChatResolver } from './side-chat/side-chat.resolver';
import { SideChats } from './side-chat/side-chats.service';
import { SideChatsRepository } from './side-chat/side-chats.repository';
import { SlowModeResolver } from './slow-mode/slow-mode.resolver';
import { SlowModeService } from './slow-mode/slow-mode.service';
import { SpeakingResolver } from './speaking/speaking.resolver';
import { SpeakingService } from './speaking/speaking.service';
import { SpeakingTurn } from './speaking/speaking-turn.entity';
import { SpeakingTurnsRepository } from './speaking/speaking-turns.repository';
import { StageCounts } from './stage/stage-counts';
import { StageQuestions } from './stage/stage-questions.service';
import { Stage, StageQuestion, StageVote } from './stage/stage.entity';
import { StageReactions } from './stage/stage.reactions';
import { StageRepository } from './stage/stage.repository';
import { SessionStageResolver, StageQuestionsResolver } from './stage/stage.resolver';
import { StageService } from './stage/stage.service';
import { SubSession, SubSessionRecall, SubSessionSeat } from './sub-sessions/sub-session.entity';
import { subSessionsPolicy } from './sub-sessions/sub-sessions.policy';
import { SubSessionsRepository } from './sub-sessions/sub-sessions.repository';
import { LiveSessionPartsResolver, SubSessionResolver, SubSessionsResolver } from './sub-sessions/sub-sessions.resolver';
import { SubSessionsService } from './sub-sessions/sub-sessions.service';
import { Walking } from './sub-sessions/walking.service';

/** Meetings of a group: planned, opened and closed by its facilitators, with the chat of its members. */
@Module({
  imports: [
    TypeOrmModule.forFeature([LiveSession, ChatMessage, SpeakingTurn, Poll, PollBallot, PollVote, Meeting, Attendance, MeetingReminder, Agreement, HiddenMessage, ChatReaction]),
    TypeOrmModule.forFeature([JointAgenda, Input, Cluster, AgendaItem, Minutes, MinutesSection, Amendment, OwnFormat, DatePoll, DatePollMoment, DatePollAnswer, MeetingFile]),
    TypeOrmModule.forFeature([SideChat, SideChatMessage, ChatAttachment, Excerpt, ExcerptMessage, CompassCase, CompassGame, CompassChoice, Consequence]),
    TypeOrmModule.forFeature([SessionNotes, PhaseNotes, NotesUpdate, Stage, StageQuestion, StageVote, SubSession, SubSessionSeat, SubSessionRecall, Observer]),
    IdentityModule,
    GroupsModule,
    OrganisationsModule,
  ],
  providers: [
    LiveSessionsService, ChatService, ChatWriter, LiveSessionsRepository, LiveSessionsLoaders, ErasureReactions, ChatGateway,
    LiveSessionsResolver, GroupLiveSessionsResolver, ViewerLiveSessionsResolver, ChatResolver,
    RundownService, RundownResolver, SpeakingService, SpeakingTurnsRepository, SpeakingResolver,
    PollsService, PollsRepository, PollsResolver,
    OwnFormatsService, OwnFormatsRepository, OwnFormatsResolver, TrackFormatsResolver, FormatChoices,
    CompassCasesService, CompassCasesRepository, CompassGamesService, CompassGamesRepository, ConsequencesService, CompassReactions,
    CompassCasesResolver, SessionCompassResolver, CompassGamesResolver, ConsequencesResolver,
    MeetingsService, MeetingReminders, MeetingsRepository, MeetingsRoutes, MeetingsResolver, AttendancesResolver, LiveSessionMeetingResolver,
    MeetingFilesService, MeetingFilesRepository, MeetingFilesRoutes, MeetingFilesResolver,
    DatePollsService, DatePollsRepository, DatePollsReactions, DatePollsResolver, DatePollDelegationsResolver, DatePollAnswersResolver, GroupDatePollsResolver,
    ObserversService, ObserversRepository, ObservingReactions, SessionObserversResolver, ObserversResolver, ViewerObservingResolver,
    SlowModeService, SlowModeResolver, SessionCalls, CallingResolver,
    SessionEndings, SubSessionsService, Walking, SubSessionsRepository, LiveSessionPartsResolver, SubSessionsResolver, SubSessionResolver,
    SideChats, SideChatsRepository, SessionSideChatResolver, SideChatResolver, SideChatMessagesResolver,
    SessionNotesService, SessionNotesRepository, LiveSessionNotesResolver, SessionNotesResolver,
    MessageHiding, HiddenMessagesRepository, MessageHidingResolver, MessagePinning, MessagePinningResolver,
    ChatReacting, ChatReactionsRepository, ChatReactingResolver, ChatMentions, ChatMentionsResolver,
    ChatAttachments, ChatAttachmentsResolver,
    ExcerptsService, ExcerptsRepository, ExcerptsResolver, SessionExcerptsResolver,
    StageService, StageQuestions, StageCounts, StageRepository, StageReactions, SessionStageResolver, StageQuestionsResolver, CrowdResolver,
    AgreementsService, AgreementsRepository, AgreementsResolver, SessionAgreementsResolver, ViewerActionsResolver, AgreementSessionResolver,
    AgendaService, AgendaWork, BoardService, BoardResolver, InputsService, InputReminders, AgendaReactions, AgendaRepository, MeetingInputsResolver, JointAgendasResolver, InputsResolver,
    MinutesService, MinutesDrafts, MinutesRepository, MinutesReactions, MinutesExport, MinutesRoutes, MinutesResolver, AmendmentsResolver, SessionMinutesResolver,
  ],
  exports: [LiveSessionsService, ChatService, MeetingsService, PollsService, RundownService, SpeakingService],
})
export class LiveSessionsModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly titles: Titles,
    private readonly cursors: Cursors,
    private readonly reactions: Reactions,
    private readonly sessions: LiveSessionsService,
    private readonly repository: LiveSessionsRepository,
    private readonly speaking: SpeakingService,
    private readonly meetings: MeetingsService,
    private readonly agreements: AgreementsRepository,
    private readonly agenda: AgendaRepository,
    private readonly sideChats: SideChatsRepository,
    private readonly notes: SessionNotesRepository,
    private readonly subSessions: SubSessionsRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(liveSessionsPolicy);
    this.access.registerPolicy(sideChatPolicy);
    this.access.registerPolicy(trackFormatsPolicy);
    this.access.registerPolicy(sessionNotesPolicy);
    this.access.registerPolicy(subSessionsPolicy);
    this.access.registerFacts('sub_sessions', (ids, manager) => this.subSessions.facts(ids, manager));
    this.access.registerFacts('session_notes', (ids, manager) => this.notes.facts(ids, manager));
    this.access.registerFacts('side_chat', (ids, manager) => this.sideChats.facts(ids, manager));
    this.access.registerFacts('side_chat_message', (ids, manager) => this.sideChats.messageFacts(ids, manager));
    this.cursors.registerLast('side_chat', (ids) => this.sideChats.lastOrdinals(ids));
    this.access.registerFacts('live_session', (ids, manager) => this.repository.sessionFacts(ids, manager));
    this.access.registerFacts('chat_message', (ids, manager) => this.repository.messageFacts(ids, manager));
    this.access.registerFacts('agreement', (ids, manager) => this.agreements.facts(ids, manager));
    this.access.registerFacts('input', (ids, manager) => this.agenda.facts(ids, manager));
    this.access.registerVisible('live_session', visibleLiveSessions);
    this.reactions.on('group.archived', 'live-sessions.close-open', (event) => this.sessions.closeOpenOf(event.payload.groupId));
    this.reactions.on('membership.ended', 'live-sessions.leave-queue', ({ payload }) => this.speaking.leave(payload.groupId, payload.accountId));
    this.reactions.on('account.erased', 'live-sessions.forget-notes', ({ payload }) => this.meetings.forget(payload.accountId));
    this.cursors.registerLast('live_session', (ids) => this.repository.lastOrdinals(ids));
    this.titles.register('live_session', (ids) => this.repository.titles(ids));
  }
}
