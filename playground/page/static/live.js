/** Keeps the state in step with the workspace: fetches what the acting user can see, whenever something changed. */

import * as api from "./api.js";
import { isBotDm, openChannel, people } from "./state.js";

const RETRY_AFTER = 1500; // milliseconds

let newest = 0; // the number of the last fetch that began; what an older one brings is dropped

/** Goes to a place ({user, channel, tab}; what is not given stays) as soon as it is fetched. */
export async function go(store, place) {
  store.set({ going: { ...store.state.going, ...place }, replyTo: null });
  await reached(store, async () => {
    await refresh(store);
    if (store.state.tab === "home" && (place.tab || place.user)) await api.openHome(store.state.user);
  });
}

/** Does what needs the workspace; answers whether it was there. */
async function reached(store, work) {
  try {
    await work();
    return true;
  } catch {
    store.set({ lost: true });
    return false;
  }
}

/** Fetches everything that is shown. */
async function refresh(store) {
  const mine = (newest += 1);
  const wanted = { ...store.state, ...store.state.going };
  const workspace = await api.workspace();
  const user = known(people({ workspace }), wanted.user);
  const channels = await api.channels(user);
  const place = placed({ ...wanted, workspace, channels });
  const [lists, modals, home] = await Promise.all([
    Promise.all(channels.map(({ id }) => api.messages(user, id))),
    api.modals(user),
    place.tab === "home" ? api.home(user) : null,
  ]);
  if (mine !== newest) return;
  const messages = Object.fromEntries(channels.map(({ id }, index) => [id, lists[index]]));
  const clockAhead = Date.parse(workspace.now) - Date.now();
  store.set({ workspace, user, channels, messages, modals, home, clockAhead, ...place, going: null, lost: false });
}

const known = (list, id) => (list.find((one) => one.id === id) ?? list[0]).id;

/** The channel and tab that were wanted, or the bot's DM where this user has no such channel. */
function placed(state) {
  const open = openChannel(state) ?? state.channels.find((channel) => isBotDm(state, channel)) ?? state.channels[0];
  const tab = isBotDm(state, open) && state.workspace.home_enabled ? state.tab : "messages";
  return { channel: open.id, tab };
}

/** Follows the workspace for as long as the page is open. */
export async function follow(store) {
  let revision = store.state.workspace?.revision ?? 0;
  for (;;) {
    const wasThere = await reached(store, async () => {
      const answer = await api.changes(revision);
      if (answer.revision !== revision || store.state.lost) await refresh(store);
      revision = answer.revision;
    });
    if (!wasThere) await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
  }
}
