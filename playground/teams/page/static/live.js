/** Keeps the state in step with the tenant: what the acting person can see. */

import { inStep } from "/static/step.js";
import * as api from "./api.js";

/** `go` goes to a place ({user, place}; what is not given stays) as soon as it is fetched. */
export const { go, follow } = inStep(api.changes, async (wanted) => {
  const workspace = await api.workspace();
  const { id: user } = workspace.users.find((one) => one.id === wanted.user) ?? workspace.users[0];
  const conversations = await api.conversations(user);
  const [lists, dialog] = await Promise.all([Promise.all(conversations.map(({ id }) => api.messages(user, id))), api.dialog(user)]);
  const messages = Object.fromEntries(conversations.map(({ id }, index) => [id, lists[index]]));
  const chat = conversations.find((one) => one.kind === "personal");
  const open = conversations.find((one) => one.id === wanted.place) ?? chat;
  return { workspace, user, place: open?.id ?? null, conversations, messages, dialog };
});
