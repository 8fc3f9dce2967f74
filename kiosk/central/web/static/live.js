// Keeps an open page as it is at the central: told of changes by a stream, it asks for itself and takes over the parts
// that differ (data-live). Without a stream it asks every few seconds; without an answer it says since when it is old.
"use strict";
const Loket = (() => {
  const body = document.body;
  const every = () => Number(body.dataset.every || 15) * 1000;
  const SILENT = 25000;
  const listeners = [];
  let heard = Date.now();
  let asked = 0;
  let asking = false;
  let again = false;
  let source = null;
  let current = false;
  let taken = 0;

  // What somebody is filling in is left alone; it is old then, and the central refuses what no longer fits.
  const busy = (part) => {
    const at = document.activeElement;
    const edits = at && part.contains(at) && at.matches("input, select, textarea");
    return edits || part.dataset.changed === "yes";
  };

  const take = (fresh) => {
    const focused = document.activeElement && document.activeElement.id;
    for (const part of document.querySelectorAll("[data-live]")) {
      const other = fresh.getElementById(part.id);
      if (!other || busy(part)) continue;
      if (part.id === "stale") other.hidden = part.hidden;
      const opened = part.querySelector("details");
      const there = other.querySelector("details");
      if (opened && there && !there.open) there.open = opened.open;
      if (!part.isEqualNode(other)) part.replaceWith(document.adoptNode(other));
    }
    if (focused && document.activeElement === body) {
      const same = document.getElementById(focused) || document.getElementById("now");
      if (same) same.focus({ preventScroll: true });
    }
  };

  const accept = (text) => {
    const fresh = new DOMParser().parseFromString(text, "text/html");
    const root = document.documentElement;
    if (fresh.documentElement.dataset.version !== root.dataset.version || !fresh.body.dataset.stream) {
      location.reload();
      return;
    }
    current = true;
    taken += 1;
    take(fresh);
    for (const tell of listeners) tell(fresh);
    show();
  };

  const show = () => {
    const stale = document.getElementById("stale");
    if (stale) stale.hidden = current;
  };

  // What was said of a form is said once; the page is asked for without it.
  const address = () => {
    const kept = new URLSearchParams(location.search);
    for (const name of ["said", "number", "count"]) kept.delete(name);
    return location.pathname + (String(kept) ? `?${kept}` : "");
  };

  const ask = async () => {
    if (asking) { again = true; return; }
    asking = true;
    const before = taken;
    try {
      const answer = await fetch(address(), {
        cache: "no-store", credentials: "same-origin", signal: AbortSignal.timeout ? AbortSignal.timeout(10000) : undefined,
      });
      if (answer.status === 401 || answer.status === 404) location.reload();
      if (!answer.ok) throw new Error(String(answer.status));
      const text = await answer.text();
      // A form was answered meanwhile: this page may be the one from before it.
      if (taken !== before) again = true;
      else accept(text);
      heard = asked = Date.now();
    } catch (problem) {
      current = false;
      show();
    } finally {
      asking = false;
      if (again) { again = false; ask(); }
    }
  };

  const listen = () => {
    if (!window.EventSource) return;
    if (source) source.close();
    heard = Date.now();
    source = new EventSource(body.dataset.stream);
    source.addEventListener("changed", () => { heard = Date.now(); ask(); });
    source.addEventListener("alive", () => { heard = Date.now(); if (!current) ask(); });
    source.addEventListener("error", () => { ask(); });
  };

  setInterval(() => {
    const now = Date.now();
    if (now - asked > every() || !current) ask();
    // A line that is dead without a word, or one that the browser has given up.
    if (!source || source.readyState === 2 || now - heard > SILENT) listen();
  }, 2000);

  current = true;
  asked = Date.now();
  listen();
  return { ask, accept, heard: (tell) => listeners.push(tell) };
})();
