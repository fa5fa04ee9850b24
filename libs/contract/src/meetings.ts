/** What a meeting of a group is in its year. */
export const meetingKinds = ['start', 'exchange', 'closing', 'free'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** Whether somebody comes to a meeting. */
export const attendanceAnswers = ['coming', 'maybe', 'not'] as const;
export type AttendanceAnswer = (typeof attendanceAnswers)[number];

/**
 * The address of a meeting elsewhere as it is stored: https, without a name or password in it.
 * @returns null when it is no such address
 */
export function meetingLink(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === 'https:' && url.hostname.includes('.') && !url.username && !url.password ? url.href : null;
}
