/** What the page knows, in one object: views subscribe to it and draw what they need. */

/** A state that is replaced, never changed in place; whoever subscribes is told, and is told once at the start. */
export function createStore(initial) {
  let state = initial;
  const listeners = [];
  return {
    get state() {
      return state;
    },
    set(patch) {
      state = { ...state, ...patch };
      for (const listener of listeners) listener(state);
    },
    subscribe(listener) {
      listeners.push(listener);
      listener(state);
    },
  };
}

/** The state before anything was fetched. */
export const blank = () => ({
  workspace: null,
  user: null, // id of the one who acts
  channel: null, // id of the channel that is open
  tab: "messages", // or "home", in the bot's DM
  going: null, // the parts of the place ({user, channel, tab}) that are being fetched
  channels: [],
  messages: {}, // by channel id
  home: null,
  modals: [],
  read: {}, // by "user/channel": ts of the newest message that was seen
  replyTo: null, // the message that the composer answers in a thread
  unfolded: new Set(), // ts of the messages whose threads are open
  clockAhead: 0, // milliseconds from this machine's clock to the workspace's
  lost: false, // the workspace does not answer
});

export const people = (state) => state.workspace.users.filter((user) => !user.is_bot && !user.deleted);
export const me = (state) => state.workspace.users.find((user) => user.id === state.user);
export const openChannel = (state) => state.channels.find((channel) => channel.id === state.channel);
export const isBotDm = (state, channel) => channel?.kind === "im" && channel.with === state.workspace.app.bot_user;
export const openMessages = (state) => state.messages[state.channel] ?? [];

/** The same threads, with that one open or closed. */
export function unfolding(state, ts, open) {
  const unfolded = new Set(state.unfolded);
  unfolded[open ? "add" : "delete"](ts);
  return { unfolded };
}

/** What is to be known of a channel beside its name, in words. */
export const channelNotes = (channel) =>
  [channel.kind === "channel" && channel.is_private && "private", channel.is_archived && "archived", channel.is_shared && "shared outside"]
    .filter(Boolean);

/** What a channel is called on the page: "#general", or the other one's name. */
export function channelTitle(state, channel) {
  if (channel.kind === "channel") return `#${channel.name}`;
  if (isBotDm(state, channel)) return state.workspace.app.name;
  return state.workspace.users.find((user) => user.id === channel.with)?.real_name ?? channel.name;
}

/** Where the reader is, for the address bar, so that a reload comes back to it. */
export const toHash = ({ user, channel, tab }) => `#/${user}/${channel}${tab === "home" ? "/home" : ""}`;

/** The place that an address names; parts that are missing are undefined. */
export function fromHash(hash) {
  const [, user, channel, tab] = hash.split("/");
  return { user, channel, tab: tab === "home" ? "home" : "messages" };
}

/** What text needs to be shown: who and what its ids mean, and the reader's language, zone and time. */
export function reader(state) {
  const user = me(state);
  return {
    users: new Map(state.workspace.users.map((one) => [one.id, one])),
    channels: new Map(state.channels.map((one) => [one.id, one])),
    locale: user.locale || "en-US",
    zone: user.tz,
    now: nowIn(state),
  };
}

/** The workspace's time, in milliseconds since 1970. */
export const nowIn = (state) => Date.now() + state.clockAhead;
