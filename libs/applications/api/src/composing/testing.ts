export const BOARD = `query ($slug: String!) { track(slug: $slug) { composition { id revision seed viewerCan range { from to } groups { id name revision facilitators { id } }
  cards { id groupId pinned revision waitingPlace ready confirmBy state organisation { id } region functions } } } }`;
const mutation = (verb: string, input: string): string => `mutation ($input: ${input}!) { ${verb}(input: $input) { composition { id revision publishedAt } } }`;
export const BEGIN = mutation('beginComposition', 'BeginCompositionInput');
export const ADD = mutation('addCompositionGroup', 'AddCompositionGroupInput');
export const CHANGE = mutation('changeCompositionGroup', 'ChangeCompositionGroupInput');
export const REMOVE = mutation('removeCompositionGroup', 'RemoveCompositionGroupInput');
export const MOVE_CARD = mutation('moveCompositionCard', 'MoveCompositionCardInput');
export const PIN = mutation('pinCompositionCard', 'PinCompositionCardInput');
export const PROPOSE = mutation('proposeComposition', 'ProposeCompositionInput');
export const PUBLISH = mutation('publishComposition', 'PublishCompositionInput');
export const CONFIRM = 'mutation ($input: ConfirmApplicationInput!) { confirmApplication(input: $input) { application { state } } }';
export const INVITE = 'mutation ($input: InviteApplicationPersonInput!) { inviteApplicationPerson(input: $input) { application { id } } }';
export const REMOVE_PERSON = 'mutation ($input: ApplicationPersonInput!) { removeApplicationPerson(input: $input) { application { id } } }';
export const MOVE = 'mutation ($input: MoveApplicationInput!) { moveApplication(input: $input) { application { state group { id } } } }';

/** A board as specs ask for it. */
export interface Board {
  id: string;
  revision: number;
  seed: number | null;
  viewerCan: string[];
  groups: { id: string; name: string; revision: number; facilitators: { id: string }[] }[];
  cards: { id: string; groupId: string | null; pinned: boolean; revision: number; waitingPlace: number | null; ready: boolean; confirmBy: string | null; state: string; organisation: { id: string } }[];
}
