/** The control API, as docs/playground-teams.md has it. */

import { call, post } from "/static/call.js";

export { changes, drop, reset, send, submit, workspace } from "/static/call.js";

export const conversations = async (user) => (await call(`users/${user}/conversations`)).conversations;
export const messages = async (user, place) => (await call(`users/${user}/conversations/${encodeURIComponent(place)}/messages`)).messages;
export const dialog = async (user) => (await call(`users/${user}/dialog`)).dialog;

export const press = (user, body) => post(`users/${user}/press`, body);
export const close = (user) => post(`users/${user}/close`);
export const extension = (user, body) => post(`users/${user}/extension`, body);
export const consent = (user, body) => post(`users/${user}/consent`, body);
export const happen = (type, body) => post("events", { type, ...body });
