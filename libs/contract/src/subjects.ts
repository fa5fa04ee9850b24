/** Every type of thing that a permission can be asked about. `platform` is the whole of Leerkring and has one id: `leerkring`. */
export type SubjectType =
  | 'platform'
  | 'account'
  | 'organisation'
  | 'contact'
  | 'import'
  | 'programme_rule'
  | 'track'
  | 'application'
  | 'agenda_event'
  | 'seat'
  | 'intake_slot'
  | 'intake'
  | 'intake_report'
  | 'intake_reports'
  | 'local_intake'
  | 'local_question'
  | 'composition'
  | 'pack_attachment'
  | 'group'
  | 'thread'
  | 'thread_copy'
  | 'copy_consent'
  | 'post'
  | 'attachment'
  | 'case_file'
  | 'case_note'
  | 'lesson'
  | 'weighing'
  | 'document_version'
  | 'remark'
  | 'case_documents'
  | 'share'
  | 'live_session'
  | 'date_poll'
  | 'meeting_file'
  | 'chat_message'
  | 'chat_attachment'
  | 'excerpt'
  | 'side_chat'
  | 'side_chat_message'
  | 'session_notes'
  | 'sub_sessions'
  | 'agreement'
  | 'stage_question'
  | 'consequence'
  | 'input'
  | 'minutes'
  | 'notification'
  | 'report';

/** Points at one thing in any room, without importing that room. */
export interface SubjectRef {
  type: SubjectType;
  id: string;
}

export const platformSubject: SubjectRef = { type: 'platform', id: 'leerkring' };
