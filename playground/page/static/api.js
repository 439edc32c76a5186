/** The control API, as docs/playground.md has it. */

import { call, post } from "./call.js";

export { changes, drop, reset, send, submit, workspace } from "./call.js";

export const channels = async (user) => (await call(`users/${user}/channels`)).channels;
export const messages = async (user, channel) => (await call(`users/${user}/channels/${channel}/messages`)).messages;
export const home = async (user) => (await call(`users/${user}/home`)).view;
export const modals = async (user) => (await call(`users/${user}/modals`)).views;

/** The address of a file that the user sees. */
export const fileUrl = (user, file) => `/control/users/${user}/files/${file}`;

export const edit = (user, body) => post(`users/${user}/edit`, body);
export const remove = (user, body) => post(`users/${user}/delete`, body);
export const command = (user, body) => post(`users/${user}/command`, body);
export const action = (user, body) => post(`users/${user}/action`, body);
export const close = (user, body) => post(`users/${user}/close`, body);
export const openHome = (user) => post(`users/${user}/home`);
export const shortcut = (user, body) => post(`users/${user}/shortcut`, body);

export const advanceClock = (seconds) => post("clock", { advance: seconds });
export const setClock = (moment) => post("clock", { set: moment });
