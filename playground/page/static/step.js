/** Keeps a page in step with what it shows: fetches it anew whenever something changed. */

const RETRY_AFTER = 1500; // milliseconds

/**
 * `changes(revision)` answers once there are any; `load(state)` fetches everything that is shown for the place that
 * the state names, with the `workspace` in it. What `go` and `follow` do, they do for a store.
 */
export function inStep(changes, load) {
  let newest = 0; // the number of the last fetch that began; what an older one brings is dropped

  /** Fetches everything that is shown. */
  async function refresh(store) {
    const mine = (newest += 1);
    const shown = await load({ ...store.state, ...store.state.going });
    if (mine !== newest) return;
    const clockAhead = Date.parse(shown.workspace.now) - Date.now();
    store.set({ ...shown, clockAhead, going: null, lost: false });
  }

  /** Goes to a place (what is not given stays) as soon as it is fetched, and does there what `then` does. */
  async function go(store, place, then = async () => {}) {
    store.set({ going: { ...store.state.going, ...place }, replyTo: null });
    await reached(store, async () => {
      await refresh(store);
      await then();
    });
  }

  /** Follows what happens for as long as the page is open. */
  async function follow(store) {
    let revision = store.state.workspace?.revision ?? 0;
    for (;;) {
      const wasThere = await reached(store, async () => {
        const answer = await changes(revision);
        if (answer.revision !== revision || store.state.lost) await refresh(store);
        revision = answer.revision;
      });
      if (!wasThere) await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
    }
  }

  return { go, follow };
}

/** Does what needs the playground; answers whether it was there. */
async function reached(store, work) {
  try {
    await work();
    return true;
  } catch {
    store.set({ lost: true });
    return false;
  }
}
