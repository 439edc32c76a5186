/** Keeps the state in step with the workspace: what the acting user can see. */

import * as api from "./api.js";
import { isBotDm, openChannel, people } from "./state.js";
import { inStep } from "./step.js";

const step = inStep(api.changes, async (wanted) => {
  const workspace = await api.workspace();
  const user = known(people({ workspace }), wanted.user);
  const channels = await api.channels(user);
  const place = placed({ ...wanted, workspace, channels });
  const [lists, modals, home] = await Promise.all([
    Promise.all(channels.map(({ id }) => api.messages(user, id))),
    api.modals(user),
    place.tab === "home" ? api.home(user) : null,
  ]);
  const messages = Object.fromEntries(channels.map(({ id }, index) => [id, lists[index]]));
  return { workspace, user, channels, messages, modals, home, ...place };
});

/** Goes to a place ({user, channel, tab}; what is not given stays) as soon as it is fetched. */
export const go = (store, place) =>
  step.go(store, place, async () => {
    if (store.state.tab === "home" && (place.tab || place.user)) await api.openHome(store.state.user);
  });

export const { follow } = step;

const known = (list, id) => (list.find((one) => one.id === id) ?? list[0]).id;

/** The channel and tab that were wanted, or the bot's DM where this user has no such channel. */
function placed(state) {
  const open = openChannel(state) ?? state.channels.find((channel) => isBotDm(state, channel)) ?? state.channels[0];
  const tab = isBotDm(state, open) && state.workspace.home_enabled ? state.tab : "messages";
  return { channel: open.id, tab };
}
