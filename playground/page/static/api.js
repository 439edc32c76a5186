/** The control API, as docs/playground.md has it. Every call answers the JSON or throws an Error that says what went wrong. */

async function call(path, options) {
  const response = await fetch(`/control/${path}`, options);
  const answer = await response.json().catch(() => ({ ok: false, error: `The workspace answered ${response.status}.` }));
  if (!answer.ok) throw new Error(answer.error);
  return answer;
}

const post = (path, body = {}) =>
  call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const workspace = () => call("workspace");
export const changes = (since) => call(`changes?since=${since}&seconds=25`);
export const channels = async (user) => (await call(`users/${user}/channels`)).channels;
export const messages = async (user, channel) => (await call(`users/${user}/channels/${channel}/messages`)).messages;
export const home = async (user) => (await call(`users/${user}/home`)).view;
export const modals = async (user) => (await call(`users/${user}/modals`)).views;

/** The address of a file that the user sees. */
export const fileUrl = (user, file) => `/control/users/${user}/files/${file}`;

export const send = (user, body) => post(`users/${user}/message`, body);
export const drop = (user, body) => post(`users/${user}/file`, body);
export const edit = (user, body) => post(`users/${user}/edit`, body);
export const remove = (user, body) => post(`users/${user}/delete`, body);
export const command = (user, body) => post(`users/${user}/command`, body);
export const action = (user, body) => post(`users/${user}/action`, body);
export const submit = (user, body) => post(`users/${user}/submit`, body);
export const close = (user, body) => post(`users/${user}/close`, body);
export const openHome = (user) => post(`users/${user}/home`);
export const shortcut = (user, body) => post(`users/${user}/shortcut`, body);

export const advanceClock = (seconds) => post("clock", { advance: seconds });
export const setClock = (moment) => post("clock", { set: moment });
export const reset = () => post("reset");
