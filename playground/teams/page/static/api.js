/** The control API, as docs/playground-teams.md has it. Every call answers the JSON or throws an Error that says what went wrong. */

async function call(path, options) {
  const response = await fetch(`/control/${path}`, options);
  const answer = await response.json().catch(() => ({ ok: false, error: `The tenant answered ${response.status}.` }));
  if (!answer.ok) throw new Error(answer.error);
  return answer;
}

const post = (path, body = {}) =>
  call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const workspace = () => call("workspace");
export const changes = (since) => call(`changes?since=${since}&seconds=25`);
export const conversations = async (user) => (await call(`users/${user}/conversations`)).conversations;
export const messages = async (user, place) => (await call(`users/${user}/conversations/${encodeURIComponent(place)}/messages`)).messages;
export const dialog = async (user) => (await call(`users/${user}/dialog`)).dialog;

export const send = (user, body) => post(`users/${user}/message`, body);
export const drop = (user, body) => post(`users/${user}/file`, body);
export const press = (user, body) => post(`users/${user}/press`, body);
export const submit = (user, body) => post(`users/${user}/submit`, body);
export const close = (user) => post(`users/${user}/close`);
export const extension = (user, body) => post(`users/${user}/extension`, body);
export const consent = (user, body) => post(`users/${user}/consent`, body);
export const happen = (type, body) => post("events", { type, ...body });
export const reset = () => post("reset");
