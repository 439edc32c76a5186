/** What the page knows, in one object, beside what it shares with the Slack page's. */

/** The state before anything was fetched. */
export const blank = () => ({
  workspace: null,
  user: null, // Entra id of the one who acts
  place: null, // id of the conversation that is open; null for a chat with an app that is not installed
  going: null, // the parts of the place ({user, place}) that are being fetched
  conversations: [],
  channels: [], // the Slack page's reader looks here
  messages: {}, // by conversation id
  dialog: null,
  read: {}, // by "user/place": id of the newest message that was seen
  replyTo: null, // the message whose thread the composer writes in
  clockAhead: 0, // milliseconds from this machine's clock to the tenant's
  lost: false, // the tenant does not answer
});

export const me = (state) => state.workspace.users.find((user) => user.id === state.user);
export const openPlace = (state) => state.conversations.find((one) => one.id === state.place);
export const openMessages = (state) => state.messages[state.place] ?? [];
export const teamsOf = (state) => [...new Map(state.conversations.filter((one) => one.team).map((one) => [one.team.id, one.team])).values()];

/** What a conversation is called on the page. */
export const placeTitle = (state, place) => place?.name ?? state.workspace.app.name;

/** Where the reader is, for the address bar, so that a reload comes back to it. */
export const toHash = ({ user, place }) => `#/${user}/${encodeURIComponent(place ?? "")}`;

/** The place that an address names; parts that are missing are undefined. */
export function fromHash(hash) {
  const [, user, place] = hash.split("/");
  return { user, place: place ? decodeURIComponent(place) : undefined };
}
