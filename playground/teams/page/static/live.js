/** Keeps the state in step with the tenant: fetches what the acting person can see, whenever something changed. */

import * as api from "./api.js";

const RETRY_AFTER = 1500; // milliseconds

let newest = 0; // the number of the last fetch that began; what an older one brings is dropped

/** Goes to a place ({user, place}; what is not given stays) as soon as it is fetched. */
export async function go(store, place) {
  store.set({ going: { ...store.state.going, ...place }, replyTo: null });
  await reached(store, () => refresh(store));
}

/** Does what needs the tenant; answers whether it was there. */
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
  const { id: user } = workspace.users.find((one) => one.id === wanted.user) ?? workspace.users[0];
  const conversations = await api.conversations(user);
  const [lists, dialog] = await Promise.all([Promise.all(conversations.map(({ id }) => api.messages(user, id))), api.dialog(user)]);
  if (mine !== newest) return;
  const messages = Object.fromEntries(conversations.map(({ id }, index) => [id, lists[index]]));
  const clockAhead = Date.parse(workspace.now) - Date.now();
  const chat = conversations.find((one) => one.kind === "personal");
  const open = conversations.find((one) => one.id === wanted.place) ?? chat;
  store.set({ workspace, user, place: open?.id ?? null, conversations, messages, dialog, clockAhead, going: null, lost: false });
}

/** Follows the tenant for as long as the page is open. */
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
