const MEMBERS = 'delegation { kind gaps members { id name email function note revision state account { id } invitedBy { id } } }';
export const READ = `query ($id: ID!) { application(id: $id) { viewerCan invitedColleagues { name email state } ${MEMBERS} } }`;
export const KIND = 'mutation ($input: ChooseDelegationKindInput!) { chooseDelegationKind(input: $input) { application { delegation { kind } } } }';
export const INVITE = `mutation ($input: InviteApplicationPersonInput!) { inviteApplicationPerson(input: $input) { application { ${MEMBERS} } } }`;
export const REMIND = 'mutation ($input: ApplicationPersonInput!) { remindApplicationPerson(input: $input) { application { id } } }';
export const CHANGE = 'mutation ($input: ChangeApplicationPersonInput!) { changeApplicationPerson(input: $input) { application { id } } }';
export const REMOVE = 'mutation ($input: ApplicationPersonInput!) { removeApplicationPerson(input: $input) { application { id } } }';
export const MOVE = 'mutation ($input: MoveApplicationInput!) { moveApplication(input: $input) { application { state } } }';
export const NAMED = 'query ($token: String!) { invitation(token: $token) { email organisation { id } subject { type id } } }';
export const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { account { id } } }';
export const PROFILE = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { account { id } } }';

export interface Member {
  id: string;
  name: string;
  email: string | null;
  function: string;
  note: string;
  revision: number;
  state: string;
  account: { id: string } | null;
}
export interface Now {
  viewerCan: string[];
  invitedColleagues: { name: string; email: string | null; state: string }[];
  delegation: { kind: string | null; gaps: string[]; members: Member[] };
}
