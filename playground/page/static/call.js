/** Calls of the control API. Each answers the JSON, or throws an Error that says what went wrong. */

export async function call(path, options) {
  const response = await fetch(`/control/${path}`, options);
  const answer = await response.json().catch(() => ({ ok: false, error: `The playground answered ${response.status}.` }));
  if (!answer.ok) throw new Error(answer.error);
  return answer;
}

export const post = (path, body = {}) =>
  call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const workspace = () => call("workspace");
export const changes = (since) => call(`changes?since=${since}&seconds=25`);
export const send = (user, body) => post(`users/${user}/message`, body);
export const drop = (user, body) => post(`users/${user}/file`, body);
export const submit = (user, body) => post(`users/${user}/submit`, body);
export const reset = () => post("reset");
